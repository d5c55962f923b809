import type { OpenShare } from "#actions/share-context.ts";
import { act } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import { createTrack } from "#player/state/create-track.ts";
import {
  TranscriptPanel,
  type TranscriptPanelProps,
} from "#features/transcript-panel/transcript-panel.tsx";
import { rootUrl } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode } from "../../support/sample-episode.ts";
import { createTestPlayer } from "../../support/test-player.ts";

/** A filter that finds nothing. */
export const noFilter: TranscriptPanelProps["filter"] = {
  tagHits: [],
  queryHits: [],
  activeHit: undefined,
  shownCues: undefined,
};

/** The panel of the sample episode, which stands in the player, as it is on the page. */
export function renderPanel(props: Partial<TranscriptPanelProps> = {}) {
  const player = createTestPlayer();
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  const onSeek = vi.fn<(startSeconds: number) => void>();
  function Page(changes: Partial<TranscriptPanelProps>) {
    const [isFollowing, setIsFollowing] = useState(true);
    return (
      <main>
        <TranscriptPanel
          episode={sampleEpisode}
          isCurrent
          filter={noFilter}
          quote={[]}
          bookmarks={[]}
          isFollowing={isFollowing}
          onFollowingChange={setIsFollowing}
          onSeek={onSeek}
          {...props}
          {...changes}
        />
      </main>
    );
  }
  const share = vi.fn<OpenShare>();
  const result = renderInApp(<Page />, { player, share });
  return {
    share,
    ...result,
    onSeek,
    /** Renders again with other properties. */
    change: (changes: Partial<TranscriptPanelProps>) => result.rerender(<Page {...changes} />),
    /** Goes to a second, as a seek or a frame of playing does. */
    moveTo: (seconds: number): void => {
      act(() => player.actions.seek(seconds));
    },
  };
}
