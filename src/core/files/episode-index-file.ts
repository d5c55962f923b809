import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  fileNameField,
  millisecondsField,
  naturalField,
  textField,
} from "./file-fields.ts";
import { createFormat } from "./file-format.ts";

const version = 1;

/** A tag with how often it is spoken. */
export const tagSummaryField = v.object({
  tag: textField,
  episodes: naturalField,
  /** How often it is spoken, in all episodes. */
  hits: naturalField,
});

const entryField = v.object({
  id: episodeIdField,
  title: textField,
  date: dateField,
  durationMs: millisecondsField,
  /** The first teaser, or the first sentence. */
  summary: v.string(),
  /** Titles of the items, without opening and sign-off. */
  stories: v.array(textField),
  tags: v.array(textField),
});

const schema = v.object({
  version: v.literal(version),
  /** Episodes of the whole library; in a full page those up to it, so that it never changes. */
  total: naturalField,
  episodes: v.array(entryField),
  /** File with the next older page. */
  older: v.optional(fileNameField),
  /** The most spoken tags of the library; only in `index.json`. */
  popularTags: v.optional(v.array(tagSummaryField), []),
  /** `YYYY-MM` with its number of episodes, newest first; only in `index.json`. */
  months: v.optional(v.array(v.tuple([v.string(), naturalField])), []),
});

/**
 * `episodes/index.json` and `episodes/index-<n>.json`: a page of the library, newest episode
 * first. The oldest episodes are page 1, so that a full page never changes; `index.json` is
 * the newest page and names the page before it.
 */
export const episodeIndexFormat = createFormat({
  name: "episodes/index.json",
  version,
  migrations: [],
  schema,
});

/** Episodes of a full page; the newest page holds up to twice as many less one. */
export const indexPageSize = 30;

/** How many full pages there are besides the newest one. */
export function countClosedPages(episodes: number): number {
  return Math.max(0, Math.floor(episodes / indexPageSize) - 1);
}

export type EpisodeIndexFile = v.InferOutput<typeof schema>;
export type EpisodeIndexEntry = v.InferOutput<typeof entryField>;
export type TagSummary = v.InferOutput<typeof tagSummaryField>;
