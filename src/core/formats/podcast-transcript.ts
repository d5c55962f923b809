import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";

const secondsField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9));

const schema = v.object({
  /** Of the format, e.g. `1.0.0`. */
  version: v.optional(v.union([v.string(), v.number()])),
  segments: v.array(
    v.object({
      startTime: secondsField,
      /** Left out by some tools: it ends where the next one starts. */
      endTime: v.optional(v.nullable(secondsField)),
      /** Who speaks; said once and then left out by some tools. */
      speaker: v.optional(v.nullable(v.string())),
      body: v.string(),
    }),
  ),
});

/**
 * A transcript as podcasts link it from their feeds: stretches of speech with their times
 * in seconds. Some tools write one segment for each word.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json
 */
export const podcastTranscriptFormat = createFormat({
  name: "transcript.json",
  version: 1,
  migrations: [],
  schema,
});
