import { act } from "@testing-library/react";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { PlayerBar, type PlayerBarProps } from "#features/player-bar/player-bar.tsx";
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
}

/** The bar with the sample episode, the only one there is, in the player. */
export function renderPlayerBar({ remembered = {}, props = {} }: PlayerBarOptions = {}) {
  serveFiles(publishLibrary([sampleEpisodeFile]));
  const player = createTestPlayer(remembered);
  player.actions.cue(createTrack(rootUrl, sampleEpisode));
  player.engine.calls.length = 0;
  const bar = (
    <PlayerBar
      episode={sampleEpisode}
      markersSeconds={[]}
      options={<button>选项</button>}
      {...props}
    />
  );
  return {
    ...renderInApp(bar, { player }),
    startSounding: () => act(() => player.engine.startSounding()),
    playTo: (seconds: number) => act(() => player.engine.playTo(seconds)),
  };
}
