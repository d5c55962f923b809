import * as v from "valibot";
import { episodeIdField } from "./file-fields.ts";
import { fileVersion } from "./versioned-file.ts";

const positionSchema = v.object({
  /** Where the listener stopped. */
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** When that was, in ms since 1970; decides which of two tabs is newer. */
  updatedAtMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  isFinished: v.fallback(v.boolean(), false),
});

const memorySchema = v.object({
  version: v.literal(fileVersion),
  episodeId: v.fallback(v.optional(episodeIdField), undefined),
  rate: v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3.5)), 1),
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  isMuted: v.fallback(v.boolean(), false),
  positions: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/** Where a listener stopped in one episode. */
export type SavedPosition = v.InferOutput<typeof positionSchema>;

/** What the player remembers between visits. */
export interface PlaybackMemory {
  /** The episode that was in the player last. */
  readonly episodeId?: string;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  /** By episode id. */
  readonly positions: Readonly<Record<string, SavedPosition>>;
}

/** A listener's first visit. */
export const emptyPlaybackMemory: PlaybackMemory = {
  rate: 1,
  volume: 1,
  isMuted: false,
  positions: {},
};

/**
 * Parses what was remembered. A damaged field falls back to its default and a damaged
 * position falls away, so that the rest survives; undefined when nothing can be read.
 */
export function parsePlaybackMemory(text: string): PlaybackMemory | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(memorySchema, value);
  if (!result.success) return undefined;
  const { version: _, positions, episodeId, ...memory } = result.output;
  const entries = Object.entries(positions).flatMap(([id, position]) => {
    const parsed = v.safeParse(positionSchema, position);
    return parsed.success ? [[id, parsed.output] as const] : [];
  });
  return {
    ...memory,
    ...(episodeId !== undefined && { episodeId }),
    positions: Object.fromEntries(entries),
  };
}

/** Renders a memory for storage, the inverse of {@link parsePlaybackMemory}. */
export function renderPlaybackMemory(memory: PlaybackMemory): string {
  return JSON.stringify({ version: fileVersion, ...memory });
}

/** Merges two memories of one listener: settings of `mine`, of each position the newer one. */
export function mergePlaybackMemories(
  mine: PlaybackMemory,
  theirs: PlaybackMemory,
): PlaybackMemory {
  const positions: Record<string, SavedPosition> = { ...theirs.positions };
  for (const [id, position] of Object.entries(mine.positions)) {
    if (position.updatedAtMs >= (positions[id]?.updatedAtMs ?? 0)) positions[id] = position;
  }
  return { ...mine, positions };
}
