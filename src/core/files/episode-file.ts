import * as v from "valibot";
import { episodeHeadFields } from "./episode-head-fields.ts";
import {
  episodeIdField,
  millisecondsField,
  naturalField,
  ordinalField,
  textField,
} from "./file-fields.ts";
import { createFormat } from "./file-format.ts";
import { notesFields } from "./notes-file.ts";

const version = 1;

const rangeField = v.pipe(
  v.tuple([naturalField, naturalField]),
  v.check(([start, end]) => start < end, "a range ends after it starts"),
);

const wordField = v.pipe(
  v.tuple([naturalField, naturalField, millisecondsField, millisecondsField]),
  v.check(([start, end]) => start < end, "a word holds at least one character"),
  v.check(([, , startMs, endMs]) => startMs <= endMs, "a word's times run backwards"),
);

const cueField = v.pipe(
  v.object({
    /** With the white space that parts it from the next sentence. */
    text: textField,
    startMs: millisecondsField,
    endMs: millisecondsField,
    /** False for a sentence of the notes that is not in the sound; its times say where it would be. */
    spoken: v.optional(v.literal(false)),
    /** 0 to 1; below 0.5 the times are doubtful. Left out where nothing doubts them. */
    confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    keywords: v.optional(v.array(rangeField), []),
    /** `[start, end)` in UTF-16 units of text, then start and end in ms. */
    words: v.optional(v.array(wordField), []),
    /** `[offset in text, ms]`: from there on it is spoken from then on, as the publisher said. */
    pins: v.optional(v.array(v.tuple([naturalField, millisecondsField]))),
  }),
  v.check(({ startMs, endMs }) => startMs <= endMs, "a cue's times run backwards"),
  v.check(
    ({ text, words, keywords }) => [...words, ...keywords].every(([, end]) => end <= text.length),
    "a word or keyword reaches past its text",
  ),
  v.check(
    ({ text, pins = [] }) => pins.every(([offset]) => offset < text.length),
    "a pin stands past its text",
  ),
);

const schema = v.pipe(
  v.object({
    version: v.literal(version),
    ...episodeHeadFields,
    /** What feeds know it by, for ever. Files of before it was written have none: there it follows from the show's guid and the id. */
    guid: v.optional(textField),
    /** Ids that it had before: pages there lead to it. */
    formerIds: v.optional(v.array(episodeIdField)),
    /** Both from 1 on. */
    season: v.optional(ordinalField),
    number: v.optional(ordinalField),
    /** Left out: `full`. */
    episodeType: v.optional(v.picklist(["full", "trailer", "bonus"])),
    /** BCP 47, where it is not the show's. */
    language: v.optional(textField),
    /** What the notes say beside the transcript; left out where that is nothing. */
    notes: v.optional(v.object(notesFields)),
    /** Where the spoken text comes from. Left out: the notes are the script. */
    script: v.optional(v.picklist(["transcript", "none"])),
    transcript: v.array(
      v.object({
        story: naturalField,
        /** Index into `people`; left out where nobody is named. */
        speaker: v.optional(naturalField),
        cues: v.array(cueField),
      }),
    ),
  }),
  v.check(
    ({ stories, teasers, transcript }) =>
      [...teasers, ...transcript].every(({ story }) => story < stories.length),
    "a teaser or paragraph names a story that is not there",
  ),
  v.check(
    ({ people = [], transcript }) =>
      transcript.every(({ speaker = -1 }) => speaker < people.length),
    "a paragraph names a speaker who is not there",
  ),
  v.check(
    ({ transcript }) => isInTimeOrder(transcript),
    "a cue or word starts before the one above it",
  ),
);

/**
 * `episodes/<id>/episode.json`: one episode with its transcript. Times are whole
 * milliseconds; cues and words stand in the order in which they are spoken.
 */
export const episodeFormat = createFormat({
  name: "episode.json",
  version,
  migrations: [],
  schema,
});

/** An episode as it stands on disk. */
export type EpisodeFile = v.InferOutput<typeof schema>;

/** What may be left out when an episode is written by hand. */
export type EpisodeFileInput = v.InferInput<typeof schema>;

type TimedParagraphs = readonly {
  readonly cues: readonly {
    readonly startMs: number;
    readonly words: readonly (readonly [number, number, number, number])[];
  }[];
}[];

// Lookups by time are binary searches, so order is part of the shape.
function isInTimeOrder(transcript: TimedParagraphs): boolean {
  const cues = transcript.flatMap((paragraph) => paragraph.cues);
  const isAscending = (starts: readonly number[]): boolean =>
    starts.every((start, index) => start >= (starts[index - 1] ?? 0));
  return (
    isAscending(cues.map(({ startMs }) => startMs)) &&
    isAscending(cues.flatMap(({ words }) => words.map(([, , startMs]) => startMs)))
  );
}

/** Renders an episode file: one line per cue, so that a person can read and mend it. */
export function renderEpisodeFile(file: EpisodeFileInput): string {
  const { transcript, ...head } = file;
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${renderField(value)},\n`,
  );
  const paragraphs = transcript.map(({ story, speaker, cues }) => {
    const lines = cues.map((cue) => `      ${JSON.stringify(cue)}`).join(",\n");
    const voice = speaker === undefined ? "" : ` "speaker": ${speaker},`;
    return `    { "story": ${story},${voice} "cues": [\n${lines}\n    ] }`;
  });
  if (paragraphs.length === 0) return `{\n${fields.join("")}  "transcript": []\n}\n`;
  return `{\n${fields.join("")}  "transcript": [\n${paragraphs.join(",\n")}\n  ]\n}\n`;
}

function renderField(value: unknown): string {
  const isListOfObjects =
    Array.isArray(value) && value.some((item) => !Array.isArray(item) && typeof item === "object");
  if (!isListOfObjects) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}
