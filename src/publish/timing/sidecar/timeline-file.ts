import * as v from "valibot";
import { millisecondsField, naturalField, textField } from "#core/files/file-fields.ts";
import { createFormat } from "#core/files/file-format.ts";

const version = 1;

const wordField = v.tuple([naturalField, naturalField, millisecondsField, millisecondsField]);

const schema = v.object({
  version: v.literal(version),
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

/**
 * A sidecar with known times: each sentence of the notes, in order, with its words. A
 * sentence with `"spoken": false` stands in the notes but not in the sound and has no times.
 */
export const timelineFormat = createFormat({
  name: "<sound>.timeline.json",
  version,
  migrations: [],
  schema,
});

export type TimelineFile = v.InferOutput<typeof schema>;
export type TimelineSentence = TimelineFile["sentences"][number];
