import { vi } from "vitest";
import type { OpenShare } from "#actions/share-context.ts";
import { act } from "@testing-library/react";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { findCurrentSentence } from "#actions/find-current-sentence.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import type { PlayerBarProps } from "#features/player-bar/player-bar-props.ts";
import { PlayerBar } from "#features/player-bar/player-bar.tsx";
import { createTrack } from "#player/state/create-track.ts";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { renderInApp } from "../../support/render-in-app.tsx";
import { sampleEpisode, sampleEpisodeFile } from "../../support/sample-episode.ts";
import { publishLibrary } from "../../support/sample-library.ts";
import { createTestPlayer } from "../../support/test-player.ts";

/** Around the bar; what is not said is as on a first visit. */
export interface PlayerBarOptions {
  readonly remembered?: Partial<PlaybackMemory>;
  readonly props?: Partial<PlayerBarProps>;
  /** The sentence spoken then has a bookmark. */
  readonly bookmarkSeconds?: number;
}

/** The bar with the sample episode, the only one there is, in the player. */
export function renderPlayerBar(options: PlayerBarOptions = {}) {
  const { remembered = {}, props = {}, bookmarkSeconds } = options;
  serveFiles(publishLibrary([sampleEpisodeFile]));
  const player = createTestPlayer(remembered);
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  player.engine.calls.length = 0;
  const sentence =
    bookmarkSeconds === undefined ? undefined : findCurrentSentence(sampleEpisode, bookmarkSeconds);
  if (sentence) createBookmarkStore(player.browserStorage).add(sentence);
  const bar = (
    <PlayerBar
      episode={sampleEpisode}
      markersSeconds={[]}
      cover={undefined}
      options={[{ id: "one", caption: "更多", button: <button>选项</button> }]}
      onOpenText={() => undefined}
      {...props}
    />
  );
  const share = vi.fn<OpenShare>();
  return {
    ...renderInApp(bar, { player, share }),
    share,
    startSounding: () => act(() => player.engine.startSounding()),
    playTo: (seconds: number) => act(() => player.engine.playTo(seconds)),
  };
}
