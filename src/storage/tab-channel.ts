/** Tells the other tabs of this browser that this one speaks, and hears when another does. */
export interface TabChannel {
  readonly announce: () => void;
  readonly subscribe: (listener: () => void, signal: AbortSignal) => void;
}

const channelName = "afterlife-intel/speaking";

/** The channel between tabs; where there is no BroadcastChannel, storage events carry the word. */
export function createTabChannel(): TabChannel {
  if ("BroadcastChannel" in globalThis) {
    const channel = new BroadcastChannel(channelName);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      announce: () => channel.postMessage(null),
      subscribe: (listener, signal) => {
        channel.addEventListener("message", () => listener(), { signal });
      },
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
    subscribe: (listener, signal) => {
      const hear = ({ key }: StorageEvent): void => {
        if (key === channelName) listener();
      };
      window.addEventListener("storage", hear, { signal });
    },
  };
}
