import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  millisecondsField,
  naturalField,
  textField,
  versionField,
} from "./file-fields.ts";

/**
 * `search/text.json`: every sentence of the library, newest episode first, for a linear
 * scan in the browser.
 */
export const searchTextFileSchema = v.object({
  version: versionField,
  episodes: v.array(
    v.object({
      id: episodeIdField,
      title: textField,
      date: dateField,
      tags: v.array(textField),
      stories: v.array(textField),
      /** Sentence, index into `stories`, start and end in ms. */
      cues: v.array(v.tuple([textField, naturalField, millisecondsField, millisecondsField])),
    }),
  ),
});

export type SearchTextFile = v.InferOutput<typeof searchTextFileSchema>;
