import * as v from "valibot";
import { fileNameField, naturalField } from "../files/file-fields.ts";
import { createFormat } from "../files/file-format.ts";
import { symbolLimits } from "./symbol-codec.ts";
import { manifestVersion, variantsField } from "./unit-variants.ts";

const wordsVersion = 1;

const countField = v.pipe(naturalField, v.minValue(1));

/**
 * Some episodes that follow one another, with an index of their own in a folder that is
 * named for its content: `shard-<n>.bin` (see `search-shard.ts`) and `text-<n>.bin` (see
 * `search-text-file.ts`).
 */
const segmentField = v.object({
  folder: fileNameField,
  /** Number of its first episode, counted from the oldest of the library. */
  first: naturalField,
  episodes: countField,
  /** 0 where there is no index, because reading all texts is quicker. */
  shards: naturalField,
  /** Of the format of its shards, see `search-shard.ts`; left out for the first. */
  shardVersion: v.optional(countField),
  /** Episodes of a text file, the last one may hold fewer. */
  episodesPerText: countField,
});

/** Pieces of text, see `symbol-codec.ts`. */
const symbolsField = v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(symbolLimits.longest)));

const manifestSchema = v.object({
  version: v.literal(manifestVersion),
  /** Oldest first, without gaps. */
  segments: v.array(segmentField),
  /** `YYYY-MM` with the number of its first episode, oldest first. */
  months: v.array(v.tuple([v.string(), naturalField])),
  variants: variantsField,
  /** The table in which the texts are written, see `symbol-codec.ts`. */
  symbols: symbolsField,
  /** Lengths of Latin words for which there is a `search/words-<length>.json`. */
  wordLengths: v.array(countField),
});

/** `search/index.json`: where the search finds what. */
export const searchManifestFormat = createFormat({
  name: "search/index.json",
  version: manifestVersion,
  migrations: [],
  schema: manifestSchema,
});

export type SearchManifestFile = v.InferOutput<typeof manifestSchema>;
export type SearchSegment = v.InferOutput<typeof segmentField>;

/** `search/words-<length>.json`: Latin words of the library, for typing errors; most spoken first. */
export const searchWordsFormat = createFormat({
  name: "search/words-<length>.json",
  version: wordsVersion,
  migrations: [],
  schema: v.object({ version: v.literal(wordsVersion), words: v.array(v.string()) }),
});
