import type { TimeRange } from "#core/episode/time-range.ts";

/** A published sound of which a part is wanted. Plain data: a worker reads it too. */
export interface SoundSource {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly sizeBytes: number;
  readonly range: TimeRange;
}

/** Kinds of sound that are cut without being encoded anew. */
export type CutKind = "mp3" | "m4a";

/** How a sound can be cut; undefined for kinds that cannot. */
export function findCutKind(mediaType: string): CutKind | undefined {
  if (/^audio\/(?:mpeg|mp3)\b/u.test(mediaType)) return "mp3";
  return /^audio\/(?:x-)?(?:mp4|m4a)\b/u.test(mediaType) ? "m4a" : undefined;
}
