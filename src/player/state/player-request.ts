import type { MomentTime } from "#core/episode/moment-time.ts";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { Track } from "./track.ts";

/** Where to go. */
export interface SeekTarget {
  /** Inside of the track. */
  readonly positionSeconds: number;
  /** The moment that is meant: with an end it is a clip, without one it ends the present clip. */
  readonly moment?: ClipMoment;
  /** Whether a link points there; what is not said stays as it is. */
  readonly isAtLink?: boolean;
  /** The player goes back a little by itself, to where the sentence began. */
  readonly isRewind?: boolean;
}

/** A moment, or one that is heard again and again. */
export interface ClipMoment extends MomentTime {
  readonly isLooped?: boolean;
}

/**
 * What is asked of the player, once it is clear what that comes to. Every slice changes with
 * it in one go, before the engine is told.
 */
export type PlayerRequest =
  /** Another source, or the same one anew. */
  | ({ readonly type: "load"; readonly track: Track } & SeekTarget)
  /** Another position in the same source. */
  | ({ readonly type: "seek" } & SeekTarget)
  /** The player moves by itself: over a silence, back to where a loop starts, after another tab. */
  | { readonly type: "jump"; readonly positionSeconds: number; readonly savedSeconds?: number }
  /** The source that has failed is loaded again, as it stands. */
  | { readonly type: "reload" }
  /** The listener wants sound. */
  | { readonly type: "play" }
  /** The listener wants silence. */
  | { readonly type: "pause" }
  /** What is remembered has changed, by a write of this tab or of another one. */
  | { readonly type: "recall"; readonly memory: PlaybackMemory };
