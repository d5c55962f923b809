import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { EngineFailure } from "../engine/playback-engine.ts";
import type { PlayerEvent } from "./player-store.ts";
import type { SeekTarget } from "./player-request.ts";
import type { Track } from "./track.ts";

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
 * second (`features/recovery.ts`), and only when that keeps failing it has `failed`. One that
 * never came is asked for once more. `failed` is left by playing again (the source is loaded
 * anew), by another episode, or when the network returns. `ready` is paused, from here or from
 * outside: by the system, a call, headphones.
 */
export type PlaybackStatus =
  | "idle"
  | "loading"
  | "ready"
  | "playing"
  | "stalled"
  | "ended"
  | "failed";

/** What is in the player, whether it sounds and where; the transport's own slice. */
export interface TransportState {
  readonly track: Track | undefined;
  readonly status: PlaybackStatus;
  /** Moves about four times a second. */
  readonly positionSeconds: number;
  /** Standing where a link pointed, and nothing has been played since. */
  readonly isAtLink: boolean;
  /** It was asked to play, and the engine has not answered yet. */
  readonly isAsked: boolean;
  /** The browser refused to start without a tap. */
  readonly isBlocked: boolean;
  readonly failure: EngineFailure | undefined;
  /** The server sends the sound from its beginning only. */
  readonly isUnseekable: boolean;
  /** 0.5 to 3.5. */
  readonly rate: number;
}

/** Nothing in the player, at the remembered rate. */
export function createTransportState({ rate }: PlaybackMemory): TransportState {
  return {
    track: undefined,
    status: "idle",
    positionSeconds: 0,
    isAtLink: false,
    isAsked: false,
    isBlocked: false,
    failure: undefined,
    isUnseekable: false,
    rate,
  };
}

/** True while sound comes or is about to: the button then says pause. */
export function isPlaying({ status }: Pick<TransportState, "status">): boolean {
  return status === "playing" || status === "loading" || status === "stalled";
}

/** What the engine's answer to the request to play brings with it. */
const answered = { isAsked: false };

/** What the slice makes of an event or a request. */
export function reduceTransport(
  state: TransportState,
  event: PlayerEvent,
): Partial<TransportState> {
  switch (event.type) {
    case "load":
      return { ...freshSource, track: event.track, ...moveTo(event) };
    case "seek":
      return { ...(state.status === "ended" && { status: "ready" }), ...moveTo(event) };
    case "reload":
      return { status: "ready", failure: undefined };
    case "recall":
      return { rate: event.memory.rate };
    case "starting":
      return { ...answered, status: "loading", isBlocked: false, failure: undefined };
    case "playing":
      return { status: "playing", isBlocked: false, isAtLink: false };
    case "waiting":
      return isPlaying(state) && state.status !== "loading" ? { status: "stalled" } : {};
    case "paused":
      return { ...answered, ...(isPlaying(state) && { status: "ready" }) };
    case "jump":
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
      return { ...answered, status: "ready", isBlocked: true };
    case "failed":
      return { ...answered, status: "failed", failure: event.failure };
    case "pause":
      return answered;
    case "received":
    case "play":
      return {};
  }
}

/** A source of which nothing is known yet. */
const freshSource: Partial<TransportState> = {
  status: "ready",
  isAsked: false,
  isBlocked: false,
  failure: undefined,
  isUnseekable: false,
};

function moveTo({ positionSeconds, isAtLink }: SeekTarget): Partial<TransportState> {
  return { positionSeconds, ...(isAtLink !== undefined && { isAtLink }) };
}
