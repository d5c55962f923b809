import type { TabChannel } from "#storage/tab-channel.ts";
import type { ReadOnlyStore } from "../state/player-store.ts";
import { isPlaying, type TransportState } from "../state/transport-state.ts";

/** What playback in a single tab works on. */
export interface SingleTabPlaybackDeps {
  readonly store: ReadOnlyStore<TransportState>;
  readonly signal: AbortSignal;
  readonly tabs: TabChannel;
  readonly pause: () => void;
}

/** Lets one tab speak at a time: starting here pauses the others. */
export function attachSingleTabPlayback(deps: SingleTabPlaybackDeps): void {
  const { store, signal, tabs, pause } = deps;
  const stop = store.subscribe((state, previous) => {
    if (isPlaying(state) && !isPlaying(previous)) tabs.announce();
  });
  signal.addEventListener("abort", stop);
  tabs.subscribe(() => {
    if (isPlaying(store.getState())) pause();
  }, signal);
}
