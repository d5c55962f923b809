import * as v from "valibot";
import { episodeHeadFields, gapField } from "#core/files/episode-head-fields.ts";
import {
  dateField,
  episodeIdField,
  millisecondsField,
  naturalField,
  textField,
} from "#core/files/file-fields.ts";
import { createFormat } from "#core/files/file-format.ts";

const faultField = v.object({
  /** What the sentence is about, as the publisher named it: a file, a folder or the command. */
  place: textField,
  /** 1-based. */
  line: v.optional(naturalField),
  code: textField,
  /** What is wrong and how to mend it, with file and line. */
  sentence: textField,
});

const doubtField = v.object({ startMs: millisecondsField, text: textField });

const episodeField = v.object({
  id: episodeIdField,
  title: textField,
  date: dateField,
  /** Its folder. */
  place: textField,
  /** False when the same episode stood there already; nothing was written then. */
  isChanged: v.boolean(),
  durationMs: millisecondsField,
  timing: episodeHeadFields.timing,
  /** The file that the times come from, where there is one. */
  sidecar: v.optional(textField),
  /** Where the spoken text comes from; left out by earlier releases, whose notes were the script. */
  script: v.optional(v.picklist(["notes", "transcript", "none"]), "notes"),
  /** How much of the notes was heard where they are no script, 0 to 1. */
  heardShare: v.optional(v.number()),
  /** How many speak, and how many links the notes have. */
  speakers: v.optional(naturalField, 0),
  links: v.optional(naturalField, 0),
  /** How many there are; of the stories, `items` are numbered for the listener. */
  stories: naturalField,
  items: naturalField,
  cues: naturalField,
  words: naturalField,
  tags: naturalField,
  /** Sound that is not in the notes, in order. */
  gaps: v.array(gapField),
  /** Sentences that are not in the sound. */
  unspoken: v.array(doubtField),
  /** Sentences whose times are doubtful. */
  doubtful: v.array(doubtField),
  /** Where the sound stands, if it is on another host. */
  soundUrl: v.optional(textField),
  /** Whether the sound was decoded; false for one elsewhere that was only measured. */
  isHeard: v.optional(v.boolean(), true),
  /** See BS.1770: LUFS and dBFS; null for silence. */
  loudness: v.object({
    integratedLufs: v.nullable(v.number()),
    peakDbfs: v.nullable(v.number()),
  }),
  /** What its author may want to mend. */
  warnings: v.array(faultField),
});

const version = 1;

const schema = v.object({
  version: v.literal(version),
  /** True when there are no faults; the exit code is 0 then. */
  ok: v.boolean(),
  /** What stands published, whether it was changed or not. */
  episodes: v.array(episodeField),
  /** Why the rest is not. */
  faults: v.array(faultField),
  /** What was passed over in a folder. */
  warnings: v.array(faultField),
});

/** What `station add --json` prints: one line with one object. */
export const stationResultFormat = createFormat({
  name: "--json",
  version,
  migrations: [],
  schema,
});

export type StationResult = v.InferOutput<typeof schema>;
export type EpisodeResult = v.InferOutput<typeof episodeField>;
export type FaultResult = v.InferOutput<typeof faultField>;
