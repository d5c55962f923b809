import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  millisecondsField,
  naturalField,
  textField,
  versionField,
} from "./file-fields.ts";
import { tagSummaryField } from "./episode-index-file.ts";

/** `tags/index.json`: every tag of the library, most spoken first. */
export const tagIndexFileSchema = v.object({
  version: versionField,
  tags: v.array(tagSummaryField),
});

/** A sentence where something is spoken, with the ranges of `text` that match. */
const momentField = v.object({
  story: textField,
  startMs: millisecondsField,
  endMs: millisecondsField,
  text: textField,
  hits: v.array(v.tuple([naturalField, naturalField])),
});

/** `tags/<hash>.json`: the episodes that carry one tag, newest first, with its moments. */
export const tagFileSchema = v.object({
  version: versionField,
  tag: textField,
  episodes: v.array(
    v.object({
      id: episodeIdField,
      title: textField,
      date: dateField,
      /** Places where the tag is spoken; a sentence may hold several. */
      hits: naturalField,
      moments: v.array(momentField),
    }),
  ),
});

export type TagIndexFile = v.InferOutput<typeof tagIndexFileSchema>;
export type TagFile = v.InferOutput<typeof tagFileSchema>;
