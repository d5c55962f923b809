import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";
import { mergeNewest, nextStamp, pickNewest, stampField } from "./merge-newest.ts";
import { createSalvagedRecord, salvageFile, type Salvaged } from "./salvage-file.ts";

/** The most that may be kept by themselves. */
export const mostAutomatic = 20;

const naturalField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const entrySchema = v.object({
  title: v.pipe(v.string(), v.maxLength(500)),
  /** `YYYY-MM-DD`. */
  date: v.pipe(v.string(), v.maxLength(10)),
  /** Of its sound as published; once it is kept, of all that is kept. */
  sizeBytes: naturalField,
  durationMs: naturalField,
  /**
   * `wanted` is on its way, `kept` is whole, `lost` was whole and the browser has deleted it,
   * `removed` is not wanted any more.
   */
  state: v.picklist(["wanted", "kept", "lost", "removed"]),
  /** Kept by the setting, which also takes it away. */
  isAutomatic: v.fallback(v.optional(v.boolean()), undefined),
  changedAtMs: stampField,
});

/** An episode that is to be heard without a network. */
export type KeptEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** What is kept by itself. */
export interface KeepSettings {
  /** So many of the next unheard episodes; 0 for none. */
  readonly count: number;
  /** Only over a network that costs nothing. */
  readonly isWifiOnly: boolean;
}

/** What the listener keeps in this browser, by episode id, and the setting. */
export interface KeptEpisodes {
  readonly episodes: Readonly<Record<string, KeptEntry>>;
  readonly settings: KeepSettings;
  /** When the setting was chosen, in ms since 1970; 0 for never. */
  readonly chosenAtMs: number;
}

/** A first visit. */
export const emptyKeptEpisodes: KeptEpisodes = {
  episodes: {},
  settings: { count: 0, isWifiOnly: false },
  chosenAtMs: 0,
};

/** What stands in storage, see {@link renderKeptEpisodes}. */
export const keptEpisodesFormat = createFormat({
  name: "kept-episodes",
  version: 1,
  migrations: [],
  schema: v.object({
    episodes: createSalvagedRecord(entrySchema),
    settings: v.fallback(
      v.object({
        count: v.pipe(naturalField, v.maxValue(mostAutomatic)),
        isWifiOnly: v.boolean(),
      }),
      emptyKeptEpisodes.settings,
    ),
    chosenAtMs: v.fallback(stampField, 0),
  }),
});

/** Parses what is kept; a damaged entry falls away and leaves the others. */
export function parseKeptEpisodes(text: string, nowMs: number): Salvaged<KeptEpisodes> {
  return salvageFile(keptEpisodesFormat, text, nowMs);
}

/** Renders what is kept for storage, the inverse of {@link parseKeptEpisodes}. */
export function renderKeptEpisodes(kept: KeptEpisodes): string {
  return JSON.stringify({ version: keptEpisodesFormat.version, ...kept });
}

/** Merges two records of one browser, of each entry the newer: commutative, associative, idempotent. */
export function mergeKeptEpisodes(mine: KeptEpisodes, theirs: KeptEpisodes): KeptEpisodes {
  const pickChoice = ({ settings, chosenAtMs }: KeptEpisodes) => ({ settings, chosenAtMs });
  return {
    episodes: mergeNewest(mine.episodes, theirs.episodes, ({ changedAtMs }) => changedAtMs),
    ...pickNewest(pickChoice(mine), pickChoice(theirs), ({ chosenAtMs }) => chosenAtMs),
  };
}

/** The record with an entry put in or changed now. */
export function putKeptEntry(
  kept: KeptEpisodes,
  [id, entry]: readonly [id: string, entry: Omit<KeptEntry, "changedAtMs">],
  nowMs: number,
): KeptEpisodes {
  const changedAtMs = nextStamp(kept.episodes[id]?.changedAtMs, nowMs);
  return { ...kept, episodes: { ...kept.episodes, [id]: { ...entry, changedAtMs } } };
}

/** The record with another setting. */
export function chooseKeepSettings(
  kept: KeptEpisodes,
  settings: KeepSettings,
  nowMs: number,
): KeptEpisodes {
  const count = Math.min(mostAutomatic, Math.max(0, Math.floor(settings.count)));
  const chosenAtMs = nextStamp(kept.chosenAtMs === 0 ? undefined : kept.chosenAtMs, nowMs);
  return { ...kept, settings: { ...settings, count }, chosenAtMs };
}
