import * as v from "valibot";
import type { EpisodeFile } from "./episode-file.ts";
import { episodeHeadFields } from "./episode-head-fields.ts";
import { naturalField } from "./file-fields.ts";
import { createFormat } from "./file-format.ts";
import { createHeadline } from "../episode/headline.ts";
import { findWordlessSilences } from "../episode/skippable-silences.ts";
import type { TextRange } from "../episode/text-range.ts";
import {
  createTranscriptText,
  type Cue,
  type Paragraph,
  type Transcript,
  type TranscriptText,
} from "../episode/transcript.ts";

const version = 1;

/** Numbers for one cue in a paragraph's list. */
const cueLength = 5;

// Thousands of rows: one plain loop each instead of a schema for every number.
const numbersField = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((item) => Number.isSafeInteger(item)),
  "a list of whole numbers",
);

const schema = v.pipe(
  v.object({
    version: v.literal(version),
    ...episodeHeadFields,
    /** Where clauses of the headline end, and words that no spaces part, in UTF-16 units. */
    headlineWordEnds: v.optional(numbersField),
    /** For each paragraph the index of its speaker in `people`, -1 for none; left out for none at all. */
    speakers: v.optional(numbersField),
    /** Whether `notes.json` stands beside it. */
    hasNotes: v.optional(v.literal(true)),
    /** Indexes of the sentences that are not in the sound, counted through the episode. */
    unspoken: numbersField,
    paragraphs: v.array(v.tuple([naturalField, v.string(), numbersField, numbersField])),
  }),
  v.check(
    ({ stories, teasers, paragraphs }) =>
      teasers.every(({ story }) => story < stories.length) &&
      paragraphs.every(([story]) => story < stories.length),
    "a teaser or paragraph names a story that is not there",
  ),
  v.check(
    ({ paragraphs }) => paragraphs.every(([, text, ...lists]) => fitsText(text, lists)),
    "a sentence or keyword does not fit its text",
  ),
);

/**
 * `episodes/<id>/text.json`: what a page needs to show an episode and to mark its sentences,
 * derived from `episode.json`. Its word times follow in `words.bin`.
 *
 * Each paragraph is `[story, text, cues, keywords]`. `cues` holds five whole numbers for each
 * sentence: characters (UTF-16 units) from the end of the one before it in the paragraph,
 * characters it is long, ms from the start of the one before it in the episode, ms it lasts,
 * and how many words with times it has. `keywords` holds start and end of each bold run.
 */
export const episodeTextFormat = createFormat({
  name: "text.json",
  version,
  migrations: [],
  schema,
});

/** An episode without the times of its words. */
export type EpisodeTextFile = v.InferOutput<typeof schema>;

function fitsText(
  text: string,
  [cues, keywords]: readonly [cues: readonly number[], keywords: readonly number[]],
): boolean {
  let end = 0;
  for (let at = 0; at < cues.length; at += cueLength) {
    const start = end + (cues[at] ?? Number.NaN);
    end = start + (cues[at + 1] ?? Number.NaN);
    const isPlaced = start >= 0 && start <= text.length && end >= 0 && end <= text.length;
    const [deltaMs = -1, lengthMs = -1, words = -1] = cues.slice(at + 2, at + cueLength);
    if (!isPlaced || deltaMs < 0 || lengthMs < 0 || words < 0) return false;
  }
  return (
    keywords.length % 2 === 0 && keywords.every((offset) => offset >= 0 && offset <= text.length)
  );
}

/** Makes the text file of an episode, whose transcript is at hand. */
export function createEpisodeTextFile(file: EpisodeFile, transcript: Transcript): EpisodeTextFile {
  const { paragraphs, cues } = transcript;
  const { id, title, date, audio, teasers, stories } = file;
  const { cover, tags, timing, peaks, gaps, people, notes } = file;
  const isNamed = paragraphs.some(({ speaker }) => speaker !== undefined);
  let startMs = 0;
  const listCue = (cue: Cue, previousEnd: number): number[] => {
    const cueStartMs = Math.round(cue.startSeconds * 1000);
    const deltaMs = cueStartMs - startMs;
    startMs = cueStartMs;
    const lengthMs = Math.round(cue.endSeconds * 1000) - cueStartMs;
    const characters = [cue.start - previousEnd, cue.end - cue.start];
    return [...characters, deltaMs, lengthMs, cue.endWord - cue.firstWord];
  };
  return {
    version,
    id,
    title,
    headline: createHeadline(file),
    date,
    ...(cover !== undefined && { cover }),
    audio,
    teasers,
    stories,
    tags,
    timing,
    peaks,
    // The words, which may reach into them, are not at hand when they are skipped.
    silences: findWordlessSilences(file.silences, transcript),
    ...(gaps && { gaps }),
    ...(people && { people }),
    ...(isNamed && { speakers: paragraphs.map(({ speaker = -1 }) => speaker) }),
    ...(notes && { hasNotes: true as const }),
    unspoken: cues.flatMap(({ isSpoken }, cue) => (isSpoken ? [] : [cue])),
    paragraphs: paragraphs.map(({ story, text, firstCue, endCue, keywords }) => {
      const own = cues.slice(firstCue, endCue);
      const numbers = own.flatMap((cue, index) => listCue(cue, own[index - 1]?.end ?? 0));
      return [story, text, numbers, keywords.flat()];
    }),
  };
}

/** Reads the text of a valid text file: the transcript of its episode but for the word times. */
export function readTranscriptText(file: EpisodeTextFile): TranscriptText {
  const unspoken = new Set(file.unspoken);
  const paragraphs: Paragraph[] = [];
  const cues: Cue[] = [];
  let startMs = 0;
  let word = 0;
  for (const [story, text, numbers, keywords] of file.paragraphs) {
    const firstCue = cues.length;
    const speaker = file.speakers?.[paragraphs.length] ?? -1;
    let end = 0;
    for (let at = 0; at < numbers.length; at += cueLength) {
      const [gap = 0, length = 0, deltaMs = 0, lengthMs = 0, words = 0] = numbers.slice(
        at,
        at + cueLength,
      );
      const start = end + gap;
      end = start + length;
      startMs += deltaMs;
      cues.push({
        paragraph: paragraphs.length,
        start,
        end,
        startSeconds: startMs / 1000,
        endSeconds: (startMs + lengthMs) / 1000,
        isSpoken: !unspoken.has(cues.length),
        firstWord: word,
        endWord: word + words,
      });
      word += words;
    }
    paragraphs.push({
      text,
      story,
      ...(speaker >= 0 && { speaker }),
      firstCue,
      endCue: cues.length,
      keywords: pairUp(keywords),
    });
  }
  return createTranscriptText(paragraphs, cues);
}

function pairUp(offsets: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < offsets.length; at += 2) {
    ranges.push([offsets[at] ?? 0, offsets[at + 1] ?? 0]);
  }
  return ranges;
}
