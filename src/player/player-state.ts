import type { HeardMark, PlaybackMemory, SavedPosition } from "#core/playback-memory-file.ts";
import type { EngineEvent, EngineFailure } from "./playback-engine.ts";

/** An episode as the player needs it. */
export interface Track {
  readonly id: string;
  readonly title: string;
  /** Absolute address of the sound. */
  readonly url: string;
  /** Media type. */
  readonly mediaType: string;
  /** From the episode's file: streams report wrong lengths until they are read to the end. */
  readonly durationSeconds: number;
}

/**
 * What the player is doing.
 *
 *     idle ──cue──▶ ready ◀──paused────────┐
 *                    │ ▲                   │
 *               starting └──blocked──┐     │
 *                    ▼               │     │
 *                 loading ──playing──┴─▶ playing ──ended──▶ ended
 *                    │                    │  ▲                │
 *                    │              waiting  playing       play: from 0
 *                    │                    ▼  │
 *                    └──failed──▶ failed ◀─ stalled
 *
 * `failed` is left by playing again (the source is loaded anew) or by another episode.
 */
export type PlaybackStatus =
  | "idle"
  | "loading"
  | "ready"
  | "playing"
  | "stalled"
  | "ended"
  | "failed";

/** A stretch that stops at its end, or starts over there. */
export interface Clip {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** It is heard again and again, until the listener leaves it. */
  readonly isLooped?: boolean;
  /** It has stopped at its end and waits to be replayed or continued. */
  readonly isOver: boolean;
}

/** Everything the player shows; `positionSeconds` moves about four times a second. */
export interface PlayerState {
  readonly track: Track | undefined;
  readonly status: PlaybackStatus;
  readonly positionSeconds: number;
  /** Standing where a link pointed, and nothing has been played since. */
  readonly isAtLink: boolean;
  readonly clip: Clip | undefined;
  /** The browser refused to start without a tap. */
  readonly isBlocked: boolean;
  readonly failure: EngineFailure | undefined;
  /** 0.5 to 3.5. */
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  /** Where the listener stopped, by episode id. */
  readonly positions: Readonly<Record<string, SavedPosition>>;
  /** The listener's own word on what counts as heard, by episode id. */
  readonly heard: Readonly<Record<string, HeardMark>>;
}

/** The state before any episode is in the player. */
export function createInitialState(memory: PlaybackMemory): PlayerState {
  return {
    track: undefined,
    status: "idle",
    positionSeconds: 0,
    isAtLink: false,
    clip: undefined,
    isBlocked: false,
    failure: undefined,
    rate: memory.rate,
    volume: memory.volume,
    isMuted: memory.isMuted,
    positions: memory.positions,
    heard: memory.heard,
  };
}

/** True while sound comes or is about to: the button then says pause. */
export function isPlaying({ status }: Pick<PlayerState, "status">): boolean {
  return status === "playing" || status === "loading" || status === "stalled";
}

/** What an engine event changes. */
export function mirrorEvent(state: PlayerState, event: EngineEvent): Partial<PlayerState> {
  switch (event.type) {
    case "starting":
      return { status: "loading", isBlocked: false, failure: undefined };
    case "playing":
      return { status: "playing", isBlocked: false, isAtLink: false };
    case "waiting":
      return isPlaying(state) && state.status !== "loading" ? { status: "stalled" } : {};
    case "paused":
      return isPlaying(state) ? { status: "ready" } : {};
    case "position":
    case "seeked":
      return { positionSeconds: event.positionSeconds };
    case "ended":
      return {
        status: "ended",
        positionSeconds: state.track?.durationSeconds ?? state.positionSeconds,
      };
    case "blocked":
      return { status: "ready", isBlocked: true };
    case "failed":
      return { status: "failed", failure: event.failure };
  }
}
