import type { PlaybackEngine } from "./playback-engine.ts";

/** An engine where nothing can be heard: a page that is made ahead of time. */
export function createSilentEngine(): PlaybackEngine {
  const doNothing = (): void => undefined;
  return {
    load: doNothing,
    play: doNothing,
    pause: doNothing,
    seek: doNothing,
    seekRoughly: doNothing,
    setRate: doNothing,
    setVolume: doNothing,
    setMuted: doNothing,
    readPositionSeconds: () => 0,
    subscribe: () => doNothing,
  };
}
