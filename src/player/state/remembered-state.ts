import {
  changeSettings,
  mergePlaybackMemories,
  type PlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import type { PlaybackStore } from "#storage/playback-store.ts";
import type { FeatureStore } from "./player-store.ts";

/** Keeps the player's state and what is stored at one, whichever of them changes. */
export interface RememberedState {
  /** Writes the state; with an episode, that one becomes the episode of this visit. */
  readonly write: (episodeId?: string) => void;
  /** Everything that is stored by now, whichever tab has written it; the state follows. */
  readonly read: () => PlaybackMemory;
  /** Takes over what another browser remembers, of each thing the newer one. */
  readonly merge: (memory: PlaybackMemory) => void;
}

/** What is bound to what. */
export interface RememberedStateDeps<State> {
  readonly store: FeatureStore<State>;
  readonly memory: PlaybackStore;
  /** What the slices have to keep; `known` is what they were last at one with. */
  readonly remember: (state: State, known: PlaybackMemory) => Partial<PlaybackMemory>;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  readonly signal: AbortSignal;
}

/** Binds the state to the stored memory, in which other tabs write too. */
export function attachRememberedState<State>(deps: RememberedStateDeps<State>): RememberedState {
  const { store, memory, remember, readNowMs, signal } = deps;
  /** What the state was last at one with: only what differs from it was changed here. */
  let known = memory.load();
  const stop = memory.store.subscribe((news) => {
    known = news;
    store.request({ type: "recall", memory: news });
  });
  signal.addEventListener("abort", stop);
  return {
    write: (episodeId) => {
      const next = {
        ...known,
        ...remember(store.getState(), known),
        ...(episodeId !== undefined && { episodeId }),
      };
      // Settings that differ are stamped; everything else carries its own stamps.
      const stamped = changeSettings(known, next, readNowMs());
      memory.save(mergePlaybackMemories(stamped, known));
    },
    read: memory.load,
    merge: memory.merge,
  };
}
