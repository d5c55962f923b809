import { splitSentences } from "#core/split-sentences.ts";
import type { TextRange } from "#core/term-matcher.ts";
import type { TimelineFile } from "#core/timeline-file.ts";
import { condenseTexts, findCondensedRange, type CondensedTexts } from "./condense-texts.ts";
import type { SoundStretch } from "./find-silences.ts";
import { settleCueTimes } from "./settle-cue-times.ts";
import type { TimedCue, TimedWord } from "./timed-cue.ts";

/** Where timeline and notes part: the sentence, and what either says from there on. */
export interface TimelineMismatch {
  /** Index into the timeline's sentences. */
  readonly sentence: number;
  /** Empty when the timeline ends first. */
  readonly timelineText: string;
  /** Empty when the notes end first. */
  readonly notesText: string;
}

export type TimelineMatch =
  | { readonly ok: true; readonly cues: readonly (readonly TimedCue[])[] }
  | { readonly ok: false; readonly mismatch: TimelineMismatch };

/**
 * Carries the times of a valid timeline over to the sentences of the notes, one list of
 * cues per paragraph. Both must hold the same text but for white space; where the timeline
 * divides it into sentences is free.
 */
export function matchTimeline(paragraphs: readonly string[], file: TimelineFile): TimelineMatch {
  const notes = condenseTexts(paragraphs);
  const timeline = condenseTexts(file.sentences.map(({ text }) => text));
  const mismatch = findMismatch(notes, timeline);
  if (mismatch) return { ok: false, mismatch };
  const sentences = listSpokenSentences(file, timeline);
  const ranges = paragraphs.map((text) => splitSentences(text));
  const pieces = ranges.map((cues, paragraph) =>
    cues.map((range) => cutSentences(sentences, findCondensedRange(notes, paragraph, range))),
  );
  const times = settleCueTimes(pieces.flat().map(joinTimes)).values();
  return {
    ok: true,
    cues: ranges.map((cues, paragraph) =>
      cues.map((range, index): TimedCue => {
        const own = pieces[paragraph]?.[index] ?? [];
        const [startMs, endMs] = times.next().value ?? [0, 0];
        const words = own.flatMap((piece) => piece.words.map((word) => toTimedWord(notes, word)));
        return { range, startMs, endMs, isSpoken: own.length > 0, words };
      }),
    ),
  };
}

/** How much text a fault quotes around the place where two texts part. */
const quotedBefore = 6;
const quotedAfter = 18;

function findMismatch(
  notes: CondensedTexts,
  timeline: CondensedTexts,
): TimelineMismatch | undefined {
  if (notes.text === timeline.text) return undefined;
  let unit = 0;
  while (unit < notes.text.length && notes.text[unit] === timeline.text[unit]) unit += 1;
  const quote = ({ text }: CondensedTexts): string =>
    unit < text.length ? text.slice(Math.max(0, unit - quotedBefore), unit + quotedAfter) : "";
  return {
    sentence: timeline.sources[Math.min(unit, timeline.text.length - 1)] ?? 0,
    timelineText: quote(timeline),
    notesText: quote(notes),
  };
}

/** A word or sentence of the timeline, placed by units of the condensed text. */
interface PlacedWord {
  readonly units: TextRange;
  readonly startMs: number;
  readonly endMs: number;
}

interface PlacedSentence extends PlacedWord {
  readonly words: readonly PlacedWord[];
}

function listSpokenSentences(
  { sentences }: TimelineFile,
  timeline: CondensedTexts,
): PlacedSentence[] {
  return sentences.flatMap((sentence, index): PlacedSentence[] => {
    if (sentence.spoken === false) return [];
    const { text, startMs, endMs } = sentence;
    const units = findCondensedRange(timeline, index, [0, text.length]);
    const words = sentence.words.map(([start, end, wordStartMs, wordEndMs]): PlacedWord => ({
      units: findCondensedRange(timeline, index, [start, end]),
      startMs: wordStartMs,
      endMs: wordEndMs,
    }));
    return [{ units, startMs, endMs, words }];
  });
}

/** What lies inside a cue of each sentence that it shares units with. */
function cutSentences(
  sentences: readonly PlacedSentence[],
  [from, to]: TextRange,
): PlacedSentence[] {
  return sentences
    .filter(({ units }) => units[0] < to && units[1] > from)
    .map((sentence) => {
      const units: TextRange = [Math.max(from, sentence.units[0]), Math.min(to, sentence.units[1])];
      // A word across a border of two cues belongs to the one where it starts.
      const words = sentence.words
        .filter((word) => word.units[0] >= from && word.units[0] < to)
        .map(({ units: [start, end], startMs, endMs }): PlacedWord => ({
          units: [start, Math.min(to, end)],
          startMs,
          endMs,
        }));
      const [startMs, endMs] = readPieceTimes(sentence, units, words);
      return { units, startMs, endMs, words };
    });
}

/** From the first word to the last; without words the piece's share of the time around it. */
function readPieceTimes(
  sentence: PlacedSentence,
  [from, to]: TextRange,
  words: readonly PlacedWord[],
): SoundStretch {
  const first = words[0];
  if (first) return [first.startMs, Math.max(...words.map(({ endMs }) => endMs))];
  const before = sentence.words.findLast(({ units }) => units[0] < from);
  const after = sentence.words.find(({ units }) => units[0] >= to);
  const leftUnit = Math.min(from, before?.units[1] ?? sentence.units[0]);
  const rightUnit = Math.max(to, after?.units[0] ?? sentence.units[1]);
  const heardMs = before?.endMs ?? sentence.startMs;
  const rightMs = after?.startMs ?? Math.max(sentence.endMs, heardMs);
  const leftMs = Math.min(heardMs, rightMs);
  const msPerUnit = (rightMs - leftMs) / (rightUnit - leftUnit);
  return [
    Math.round(leftMs + (from - leftUnit) * msPerUnit),
    Math.round(leftMs + (to - leftUnit) * msPerUnit),
  ];
}

function joinTimes(pieces: readonly PlacedSentence[]): SoundStretch | undefined {
  const first = pieces[0];
  return first && [first.startMs, Math.max(...pieces.map(({ endMs }) => endMs))];
}

function toTimedWord(
  { offsets }: CondensedTexts,
  { units, startMs, endMs }: PlacedWord,
): TimedWord {
  return [offsets[units[0]] ?? 0, (offsets[units[1] - 1] ?? 0) + 1, startMs, endMs];
}
