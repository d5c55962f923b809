import { createSiteScope } from "#core/listener/site-scope.ts";

/** Tells the other tabs of this browser that this one speaks, and hears when another does. */
export interface TabChannel {
  readonly announce: () => void;
  readonly subscribe: (listener: () => void, signal: AbortSignal) => void;
}

/**
 * The channel between the tabs of one site; where there is no BroadcastChannel, storage events
 * carry the word.
 */
export function createTabChannel(scope: string = createSiteScope("/")): TabChannel {
  const name = `${scope}speaking`;
  return openBroadcast(name) ?? createStorageChannel(name);
}

/** Undefined where there is none, or none that may be opened, as in a frame without an origin. */
function openBroadcast(name: string): TabChannel | undefined {
  if (typeof globalThis.BroadcastChannel !== "function") return undefined;
  try {
    const channel = new BroadcastChannel(name);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      announce: () => channel.postMessage(null),
      subscribe: (listener, signal) => {
        channel.addEventListener("message", () => listener(), { signal });
      },
    };
  } catch {
    return undefined;
  }
}

function createStorageChannel(name: string): TabChannel {
  return {
    announce: () => {
      try {
        // Only a value that differs makes an event. Not `randomUUID`: plain http has none.
        localStorage.setItem(name, String(Math.random()));
      } catch {
        // The tabs cannot hear one another.
      }
    },
    subscribe: (listener, signal) => {
      const hear = ({ key }: StorageEvent): void => {
        if (key === name) listener();
      };
      window.addEventListener("storage", hear, { signal });
    },
  };
}
