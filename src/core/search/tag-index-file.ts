import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  fileNameField,
  millisecondsField,
  naturalField,
  textField,
} from "../files/file-fields.ts";
import { createFormat } from "../files/file-format.ts";
import { tagSummaryField } from "../files/episode-index-file.ts";
import type { UnitVariants } from "./fold-text.ts";
import { foldTerm } from "./term-matcher.ts";

const indexVersion = 1;
const packVersion = 1;
const pageVersion = 1;
const namesVersion = 1;

const countField = v.pipe(naturalField, v.minValue(1));

/** `tags/index.json`: among how many files the tags and their names are spread. */
export const tagIndexFormat = createFormat({
  name: "tags/index.json",
  version: indexVersion,
  migrations: [],
  schema: v.object({ version: v.literal(indexVersion), packs: countField, names: countField }),
});

/** A sentence where something is spoken, with the ranges of `text` that match. */
const momentField = v.object({
  story: textField,
  /** The number of that story; left out for an opening, and in files from before it stood there. */
  number: v.optional(countField),
  startMs: millisecondsField,
  endMs: millisecondsField,
  text: textField,
  hits: v.array(v.tuple([naturalField, naturalField])),
});

const tagEpisodeField = v.object({
  id: episodeIdField,
  title: textField,
  date: dateField,
  moments: v.array(momentField),
});

/** Newest first; an episode with very many moments goes on in the next page. */
const tagEpisodesFields = {
  episodes: v.array(tagEpisodeField),
  /** File with the next older page. */
  older: v.optional(fileNameField),
};

const tagField = v.object({
  ...tagSummaryField.entries,
  /** Names the tag's own folder, where its feed stands. Left out in files from before it had one. */
  slug: v.optional(fileNameField),
  /** `YYYY-MM`, episodes with the tag, and how often it is spoken in them; oldest first. */
  months: v.array(v.tuple([v.string(), naturalField, naturalField])),
  /** Tags of the same episodes with the number of these, most frequent first. */
  related: v.array(v.tuple([textField, naturalField])),
  newest: v.object(tagEpisodesFields),
});

const packSchema = v.object({
  version: v.literal(packVersion),
  /** As in `tags/index.json`; differs when one of both is older. */
  packs: countField,
  tags: v.array(tagField),
});

/** `tags/pack-<n>.json`: tags whose folded names hash to `n`. */
export const tagPackFormat = createFormat({
  name: "tags/pack-<n>.json",
  version: packVersion,
  migrations: [],
  schema: packSchema,
});

/** `tags/<hash>-<page>.json`: older moments of one tag; page 1 is the oldest and full pages never change. */
export const tagPageFormat = createFormat({
  name: "tags/<hash>-<page>.json",
  version: pageVersion,
  migrations: [],
  schema: v.object({ version: v.literal(pageVersion), ...tagEpisodesFields }),
});

const namesSchema = v.object({
  version: v.literal(namesVersion),
  tags: v.array(tagSummaryField),
  /** A folded name and the index of its tag in `tags`; most spoken tags first. */
  names: v.array(v.tuple([textField, naturalField])),
});

/** `tags/names-<n>.json`: what may be typed for a tag: its name from any sign on, its pinyin, its initials. */
export const tagNamesFormat = createFormat({
  name: "tags/names-<n>.json",
  version: namesVersion,
  migrations: [],
  schema: namesSchema,
});

export type TagIndexFile = v.InferOutput<(typeof tagIndexFormat)["schema"]>;
export type TagPackFile = v.InferOutput<typeof packSchema>;
export type TagPageFile = v.InferOutput<(typeof tagPageFormat)["schema"]>;
export type TagNamesFile = v.InferOutput<typeof namesSchema>;
/** A tag with all that its page shows at first. */
export type TagDetails = v.InferOutput<typeof tagField>;
/** The moments of one tag in one episode. */
export type TagEpisode = v.InferOutput<typeof tagEpisodeField>;

/** FNV-1a: the same number in every browser and at build time. */
export function hashText(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return hash >>> 0;
}

/** The pack that holds a tag. */
export function findTagPack(tag: string, packs: number, variants?: UnitVariants): number {
  return hashText(foldTerm(tag, variants)) % packs;
}

/** How much of a name says in which part it stands. */
const namedUnits = 2;

/** The part of the names that holds those that start with a folded text. */
export function findNamesPart(text: string, names: number): number {
  return hashText(text.slice(0, namedUnits)) % names;
}
