import * as v from "valibot";
import { episodeIdField } from "../files/file-fields.ts";
import { createFormat } from "../files/file-format.ts";
import { mergeNewest, nextStamp, pickNewest, stampField } from "./merge-newest.ts";
import {
  defaultPlayerSettings,
  playerSettingsEntries,
  type PlayerSettings,
} from "./player-settings.ts";
import { queueRanksField, type QueueRanks } from "./queue-ranks.ts";
import { createSalvagedRecord, salvageFile, type Salvaged } from "./salvage-file.ts";

const positionSchema = v.object({
  /** Where the listener stopped. */
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  /** When that was, in ms since 1970; decides which of two tabs is newer. */
  updatedAtMs: stampField,
  isFinished: v.fallback(v.boolean(), false),
  /** Taken out of the history. */
  isForgotten: v.fallback(v.optional(v.boolean()), undefined),
  /** What the history calls an episode that may be gone by then. */
  title: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(500))), undefined),
});

const heardSchema = v.object({
  isHeard: v.boolean(),
  changedAtMs: stampField,
});

const memorySchema = v.object({
  episodeId: v.fallback(v.optional(episodeIdField), undefined),
  rate: v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3.5)), 1),
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  isMuted: v.fallback(v.boolean(), false),
  positions: createSalvagedRecord(positionSchema),
  heard: createSalvagedRecord(heardSchema),
  queue: queueRanksField,
  ...playerSettingsEntries,
  changedAtMs: createSalvagedRecord(stampField),
});

/** Where a listener stopped in one episode. */
export type SavedPosition = v.InferOutput<typeof positionSchema>;

/** The listener's own word on whether an episode counts as heard. */
export type HeardMark = v.InferOutput<typeof heardSchema>;

/** How the listener wants to hear, and the episode that was in the player last. */
export interface PlaybackSettings extends PlayerSettings {
  readonly episodeId?: string;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
}

/** What the player remembers between visits. */
export interface PlaybackMemory extends PlaybackSettings {
  /** By episode id. */
  readonly positions: Readonly<Record<string, SavedPosition>>;
  /** By episode id; an episode without a mark is heard once it was played to its end. */
  readonly heard: Readonly<Record<string, HeardMark>>;
  /** What plays next, by episode id. */
  readonly queue: QueueRanks;
  /** When each setting was changed, by its name; what was never changed is not there. */
  readonly changedAtMs: Readonly<Record<string, number>>;
}

const settingNames = [
  "episodeId",
  "rate",
  "volume",
  "isMuted",
  "backSeconds",
  "forwardSeconds",
  "isSkippingPauses",
  "savedSeconds",
  "isPlayingOn",
] as const;

/** A listener's first visit. */
export const emptyPlaybackMemory: PlaybackMemory = {
  rate: 1,
  volume: 1,
  isMuted: false,
  ...defaultPlayerSettings,
  positions: {},
  heard: {},
  queue: {},
  changedAtMs: {},
};

/**
 * Parses what was remembered. A damaged field falls back to its default and a damaged
 * position falls away, so that the rest survives.
 */
export function parsePlaybackMemory(text: string, nowMs: number): Salvaged<PlaybackMemory> {
  return salvageFile(playbackFormat, text, nowMs);
}

/** What stands in storage, see {@link renderPlaybackMemory}. */
export const playbackFormat = createFormat({
  name: "playback",
  version: 1,
  migrations: [],
  schema: v.pipe(memorySchema, v.transform(createPlaybackMemory)),
});

function createPlaybackMemory(stored: v.InferOutput<typeof memorySchema>): PlaybackMemory {
  const { episodeId, ...memory } = stored;
  return { ...memory, ...(episodeId !== undefined && { episodeId }) };
}

/** Renders a memory for storage, the inverse of {@link parsePlaybackMemory}. */
export function renderPlaybackMemory(memory: PlaybackMemory): string {
  return JSON.stringify({ version: playbackFormat.version, ...memory });
}

/**
 * Merges two memories of one listener, of each position, mark, rank and setting the newer one:
 * commutative, associative, idempotent.
 */
export function mergePlaybackMemories(
  mine: PlaybackMemory,
  theirs: PlaybackMemory,
): PlaybackMemory {
  const pick = (name: (typeof settingNames)[number]): PlaybackMemory => {
    const own = { stampMs: mine.changedAtMs[name] ?? 0, value: mine[name] };
    const other = { stampMs: theirs.changedAtMs[name] ?? 0, value: theirs[name] };
    return pickNewest(own, other, ({ stampMs }) => stampMs) === own ? mine : theirs;
  };
  const { episodeId } = pick("episodeId");
  return {
    rate: pick("rate").rate,
    volume: pick("volume").volume,
    isMuted: pick("isMuted").isMuted,
    backSeconds: pick("backSeconds").backSeconds,
    forwardSeconds: pick("forwardSeconds").forwardSeconds,
    isSkippingPauses: pick("isSkippingPauses").isSkippingPauses,
    savedSeconds: pick("savedSeconds").savedSeconds,
    isPlayingOn: pick("isPlayingOn").isPlayingOn,
    ...(episodeId !== undefined && { episodeId }),
    positions: mergeNewest(mine.positions, theirs.positions, ({ updatedAtMs }) => updatedAtMs),
    heard: mergeNewest(mine.heard, theirs.heard, ({ changedAtMs }) => changedAtMs),
    queue: mergeNewest(mine.queue, theirs.queue, ({ changedAtMs }) => changedAtMs),
    changedAtMs: mergeNewest(mine.changedAtMs, theirs.changedAtMs, (stampMs) => stampMs),
  };
}

/** The memory with other settings; those that differ are stamped as changed now. */
export function changeSettings(
  memory: PlaybackMemory,
  settings: PlaybackSettings,
  nowMs: number,
): PlaybackMemory {
  const changed = settingNames.filter((name) => memory[name] !== settings[name]);
  const stamps = changed.map((name) => [name, nextStamp(memory.changedAtMs[name], nowMs)] as const);
  return {
    ...memory,
    ...settings,
    changedAtMs: { ...memory.changedAtMs, ...Object.fromEntries(stamps) },
  };
}

/** True for an episode that the listener marked as heard, or without a mark played to its end. */
export function isEpisodeHeard(
  { positions, heard }: Pick<PlaybackMemory, "positions" | "heard">,
  episodeId: string,
): boolean {
  return heard[episodeId]?.isHeard ?? positions[episodeId]?.isFinished ?? false;
}
