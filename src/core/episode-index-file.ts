import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  fileNameField,
  millisecondsField,
  naturalField,
  textField,
  versionField,
} from "./file-fields.ts";

/** A tag with how often it is spoken; `file` holds its moments. */
export const tagSummaryField = v.object({
  tag: textField,
  episodes: naturalField,
  /** Places where it is spoken, in all episodes. */
  hits: naturalField,
  file: fileNameField,
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

/**
 * `episodes/index.json` and `episodes/index-<n>.json`: a page of the library, newest episode
 * first. The oldest episodes are page 1, so that a full page never changes; `index.json` is
 * the newest page and names the page before it.
 */
export const episodeIndexFileSchema = v.object({
  version: versionField,
  /** Episodes of the whole library; in a full page those up to it, so that it never changes. */
  total: naturalField,
  episodes: v.array(entryField),
  /** File with the next older page. */
  older: v.optional(fileNameField),
  /** The most spoken tags of the library; only in `index.json`. */
  popularTags: v.optional(v.array(tagSummaryField), []),
});

export type EpisodeIndexFile = v.InferOutput<typeof episodeIndexFileSchema>;
export type EpisodeIndexEntry = v.InferOutput<typeof entryField>;
export type TagSummary = v.InferOutput<typeof tagSummaryField>;
