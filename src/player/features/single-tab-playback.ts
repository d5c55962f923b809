import type { Player } from "../player.ts";
import { isPlaying } from "../state/transport-state.ts";

/** Tells the other tabs of this browser that this one speaks, and hears when another does. */
export interface TabChannel {
  readonly announce: () => void;
  readonly subscribe: (listener: () => void) => void;
}

const channelName = "afterlife-intel/speaking";

/** The channel between tabs; where there is no BroadcastChannel, storage events carry the word. */
export function createTabChannel(): TabChannel {
  if ("BroadcastChannel" in globalThis) {
    const channel = new BroadcastChannel(channelName);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      announce: () => channel.postMessage(null),
      subscribe: (listener) => channel.addEventListener("message", () => listener()),
    };
  }
  return {
    announce: () => {
      try {
        // Only a value that differs makes an event.
        localStorage.setItem(channelName, crypto.randomUUID());
      } catch {
        // The tabs cannot hear one another.
      }
    },
    subscribe: (listener) => {
      window.addEventListener("storage", ({ key }) => {
        if (key === channelName) listener();
      });
    },
  };
}

/** Lets one tab speak at a time: starting here pauses the others. */
export function keepPlaybackInOneTab({ store, actions }: Player, channel: TabChannel): void {
  store.subscribe((state, previous) => {
    if (isPlaying(state) && !isPlaying(previous)) channel.announce();
  });
  channel.subscribe(() => {
    if (isPlaying(store.getState())) actions.pause();
  });
}
