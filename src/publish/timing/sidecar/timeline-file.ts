import * as v from "valibot";
import {
  millisecondsField,
  naturalField,
  textField,
  versionField,
} from "#core/files/file-fields.ts";

const wordField = v.tuple([naturalField, naturalField, millisecondsField, millisecondsField]);

/**
 * A sidecar with known times: each sentence of the notes, in order, with its words. A
 * sentence with `"spoken": false` stands in the notes but not in the sound and has no times.
 */
export const timelineFileSchema = v.object({
  version: versionField,
  durationMs: v.optional(millisecondsField),
  sentences: v.array(
    v.variant("spoken", [
      v.object({ text: textField, spoken: v.literal(false) }),
      v.object({
        text: textField,
        spoken: v.optional(v.literal(true)),
        startMs: millisecondsField,
        endMs: millisecondsField,
        words: v.optional(v.array(wordField), []),
      }),
    ]),
  ),
});

export type TimelineFile = v.InferOutput<typeof timelineFileSchema>;
export type TimelineSentence = TimelineFile["sentences"][number];
