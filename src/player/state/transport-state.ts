import type {
  HeardMark,
  PlaybackMemory,
  SavedPosition,
} from "#core/listener/playback-memory-file.ts";
import { pickPlayerSettings, type PlayerSettings } from "#core/listener/player-settings.ts";
import { listQueue } from "#core/listener/queue-ranks.ts";
import { type Queue } from "#core/listener/queue.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import type { EngineEvent, EngineFailure } from "../engine/playback-engine.ts";

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
  /** When each spoken sentence starts, ascending. */
  readonly sentenceStartsSeconds: Float64Array;
  /** Its stories, in order. */
  readonly stories: readonly TimeRange[];
  /** Silence that can be left out, in order. */
  readonly pauses: readonly TimeRange[];
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
 *                    │           waiting, │ playing       play: from 0
 *                    │               lost ▼  │
 *                    └──failed──▶ failed ◀─ stalled ⟲ asked for again
 *
 * A sound that is lost while it plays is no failure yet: it is asked for again at the same
 * second (`recovery.ts`), and only when that keeps failing it has `failed`. `failed` is left
 * by playing again (the source is loaded anew), by another episode, or when the network
 * returns. `ready` is paused, from here or from outside: by the system, a call, headphones.
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
  /** It was asked to play, and the engine has not answered yet. */
  readonly isAsked: boolean;
  /** The browser refused to start without a tap. */
  readonly isBlocked: boolean;
  readonly failure: EngineFailure | undefined;
  /** The sound was lost and is being asked for again. */
  readonly isReconnecting: boolean;
  /** The server sends the sound from its beginning only. */
  readonly isUnseekable: boolean;
  /** It ran to its end, and the listener did not want silence then: another may follow. */
  readonly isNextDue: boolean;
  /** Seconds until the sound fades out, and what for. */
  readonly sleep: SleepState | undefined;
  /** 0.5 to 3.5. */
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  /** Where the listener stopped, by episode id. */
  readonly positions: Readonly<Record<string, SavedPosition>>;
  /** The listener's own word on what counts as heard, by episode id. */
  readonly heard: Readonly<Record<string, HeardMark>>;
  readonly settings: PlayerSettings;
  /** Episodes to be played after this one. */
  readonly queue: Queue;
}

/** When to fall asleep: at a time on the clock (ms since 1970), or with the story or episode. */
export type SleepGoal =
  | { readonly kind: "time"; readonly endsAtMs: number }
  | { readonly kind: "story"; readonly story: TimeRange }
  | { readonly kind: "episode" };

/** A sleep timer that runs. */
export interface SleepState {
  readonly goal: SleepGoal;
  /** Whole seconds of listening that are left, rounded up. */
  readonly secondsLeft: number;
}

/** The state before any episode is in the player. */
export function createInitialState(memory: PlaybackMemory): PlayerState {
  return {
    track: undefined,
    status: "idle",
    positionSeconds: 0,
    isAtLink: false,
    clip: undefined,
    isAsked: false,
    isBlocked: false,
    failure: undefined,
    isReconnecting: false,
    isUnseekable: false,
    isNextDue: false,
    sleep: undefined,
    rate: memory.rate,
    volume: memory.volume,
    isMuted: memory.isMuted,
    positions: memory.positions,
    heard: memory.heard,
    settings: pickPlayerSettings(memory),
    queue: listQueue(memory.queue),
  };
}

/** True while sound comes or is about to: the button then says pause. */
export function isPlaying({ status }: Pick<PlayerState, "status">): boolean {
  return status === "playing" || status === "loading" || status === "stalled";
}

/** Events that answer the request to play. */
const answers = new Set<EngineEvent["type"]>(["starting", "paused", "blocked", "failed"]);

/** What an engine event changes. */
export function mirrorEvent(state: PlayerState, event: EngineEvent): Partial<PlayerState> {
  const change = findChange(state, event);
  return answers.has(event.type) ? { ...change, isAsked: false } : change;
}

function findChange(state: PlayerState, event: EngineEvent): Partial<PlayerState> {
  switch (event.type) {
    case "starting":
      return { status: "loading", isBlocked: false, failure: undefined };
    case "playing":
      return { status: "playing", isBlocked: false, isAtLink: false, isReconnecting: false };
    case "waiting":
      return isPlaying(state) && state.status !== "loading" ? { status: "stalled" } : {};
    case "paused":
      return isPlaying(state) ? { status: "ready" } : {};
    case "position":
    case "seeked":
      return { positionSeconds: event.positionSeconds };
    case "unseekable":
      return { positionSeconds: event.positionSeconds, isUnseekable: true };
    case "ended":
      return {
        status: "ended",
        positionSeconds: state.track?.durationSeconds ?? state.positionSeconds,
      };
    case "blocked":
      return { status: "ready", isBlocked: true };
    case "failed":
      return { status: "failed", failure: event.failure, isReconnecting: false };
    case "received":
      return {};
  }
}
