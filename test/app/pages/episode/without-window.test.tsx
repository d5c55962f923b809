import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ProgressSlider } from "#features/player-bar/progress-slider.tsx";
import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { KeywordFilter } from "#features/keyword-filter/keyword-filter.tsx";
import { StoryList } from "#features/story-list/story-list.tsx";
import { createAppWrapper } from "../../../support/render-in-app.tsx";
import { sampleEpisode } from "../../../support/sample-episode.ts";

const doNothing = (): void => undefined;

describe("pages made ahead of time", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are rendered where there is no window", () => {
    const Wrapper = createAppWrapper();
    for (const name of ["window", "document", "matchMedia", "localStorage"]) {
      vi.stubGlobal(name, undefined);
    }
    const html = renderToString(
      <Wrapper>
        <StoryList
          episodeId={sampleEpisode.id}
          stories={sampleEpisode.stories}
          isCurrent={false}
          onSeek={doNothing}
        />
        <KeywordFilter
          tags={[{ tag: "谷歌", hits: 4 }]}
          filter={{ tags: ["谷歌"], query: "" }}
          onFilterChange={doNothing}
          isOnlyMatching={false}
          onOnlyMatchingChange={doNothing}
          hitCount={4}
          activeHit={-1}
          onStep={doNothing}
        />
        <ProgressSlider
          durationSeconds={sampleEpisode.audio.durationSeconds}
          peaks={sampleEpisode.peaks}
          markersSeconds={[]}
          stories={sampleEpisode.stories}
        />
        <PlayerBar
          episode={sampleEpisode}
          cover={undefined}
          markersSeconds={[]}
          options={[]}
          onOpenText={doNothing}
        />
      </Wrapper>,
    );
    for (const words of ["Portraits", "4 处", "播放进度", "展开播放器"]) {
      expect(html).toContain(words);
    }
  });
});
