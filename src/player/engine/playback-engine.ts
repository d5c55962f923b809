/** A sound to be played. */
export interface EngineSource {
  /** Absolute address. */
  readonly url: string;
  /** Media type, e.g. `audio/mpeg`. */
  readonly mediaType: string;
  /** Where to stand before anyone presses play. */
  readonly startSeconds: number;
  /** How long it is: elements take a file that was cut short for a whole one. */
  readonly durationSeconds: number;
}

/**
 * Why a sound cannot be played: the way to it is broken, it is no sound this browser knows, or
 * its file ends long before the sound should.
 */
export type EngineFailure = "network" | "unsupported" | "incomplete";

/** What the engine reports; the store mirrors it and never guesses. */
export type EngineEvent =
  | { readonly type: "position"; readonly positionSeconds: number }
  /** Was asked to play and has not sounded yet. */
  | { readonly type: "starting" }
  | { readonly type: "playing" }
  | { readonly type: "paused" }
  /** Wants to play and has no sound to go on with. */
  | { readonly type: "waiting" }
  /** Bytes have come: slow is not dead. */
  | { readonly type: "received" }
  | { readonly type: "seeked"; readonly positionSeconds: number }
  /** It cannot be moved about: the server sends it from its beginning only. */
  | { readonly type: "unseekable"; readonly positionSeconds: number }
  | { readonly type: "ended" }
  /** The browser wants a tap before it plays sound. */
  | { readonly type: "blocked" }
  | { readonly type: "failed"; readonly failure: EngineFailure };

/** The port to whatever makes sound. All calls are safe at any time, in any order. */
export interface PlaybackEngine {
  /** Takes a new source in place of the old one, paused. */
  load(source: EngineSource): void;
  play(): void;
  pause(): void;
  /** The last request wins, also before metadata and while buffering. */
  seek(positionSeconds: number): void;
  /** For a finger that is still moving: near is good enough, soon is better. */
  seekRoughly(positionSeconds: number): void;
  /** Pitch stays what it is. */
  setRate(rate: number): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  /** The position now, cheap enough for every frame. */
  readPositionSeconds(): number;
  subscribe(listener: (event: EngineEvent) => void): () => void;
}
