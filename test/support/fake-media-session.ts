import { vi } from "vitest";

/** A system's media controls: what they were told, and their keys. */
export interface FakeMediaSession extends MediaSession {
  /** Position states in the order they were told; undefined takes them back. */
  readonly positions: (MediaPositionState | undefined)[];
  /** Presses a key; throws when nobody handles it. */
  readonly press: (action: MediaSessionAction, details?: object) => void;
  readonly readHandled: () => string[];
}

/** Makes controls that know every action but `unknown`, and throw for it as browsers do. */
export function createFakeMediaSession(unknown?: MediaSessionAction): FakeMediaSession {
  const handlers = new Map<string, MediaSessionActionHandler>();
  const positions: (MediaPositionState | undefined)[] = [];
  vi.stubGlobal("MediaMetadata", function MediaMetadata(this: object, init: object) {
    Object.assign(this, init);
  });
  return {
    metadata: null,
    playbackState: "none",
    positions,
    setActionHandler: (action, handler) => {
      if (action === unknown) throw new TypeError("unknown action");
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
    },
    setPositionState: (state) => {
      const { duration = 1, position = 0, playbackRate = 1 } = state ?? {};
      // What browsers throw for.
      if (!(duration >= 0) || !(position >= 0 && position <= duration) || playbackRate === 0) {
        throw new TypeError("not a position");
      }
      positions.push(state);
    },
    setCameraActive: () => Promise.resolve(),
    setMicrophoneActive: () => Promise.resolve(),
    press: (action, details = {}) => {
      const handler = handlers.get(action);
      if (!handler) throw new Error(`nobody handles ${action}`);
      handler({ action, ...details });
    },
    readHandled: () => [...handlers.keys()].toSorted(),
  };
}
