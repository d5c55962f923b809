import { splitSentences } from "../../notes/split-sentences.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import type { TimelineFile } from "./timeline-file.ts";
import { condenseTexts, findCondensedRange, type CondensedTexts } from "../match/condense-texts.ts";
import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";
import type { TimedWord } from "../cues/timed-cue.ts";
import type { ParsedTimeline } from "./parse-timeline.ts";
import type { SidecarMatch, SidecarMismatch } from "./sidecar-match.ts";
import {
  findLatest,
  type SidecarBorder,
  type SidecarCue,
  type SidecarTimes,
} from "./sidecar-times.ts";

/**
 * Carries the times of a valid timeline over to the sentences of the notes. Both must hold
 * the same text but for white space; where the timeline divides it into sentences is free.
 */
export function matchTimeline(
  paragraphs: readonly string[],
  { timeline: file, lines }: ParsedTimeline,
): SidecarMatch {
  const notes = condenseTexts(paragraphs);
  const timeline = condenseTexts(file.sentences.map(({ text }) => text));
  const mismatch = findMismatch(notes, timeline, lines);
  if (mismatch) return { ok: false, mismatch };
  const sentences = listSpokenSentences(file, timeline);
  const cues = paragraphs.map((text, paragraph) =>
    splitSentences(text).map((range): SidecarCue => {
      const own = cutSentences(sentences, findCondensedRange(notes, paragraph, range));
      const times = joinTimes(own);
      const words = own.flatMap((piece) => piece.words.map((word) => toTimedWord(notes, word)));
      return { range, times, words };
    }),
  );
  const anchors = sentences.map(({ units: [unit], startMs }): TextAnchor => ({
    paragraph: notes.sources[unit] ?? 0,
    offset: notes.offsets[unit] ?? 0,
    ms: startMs,
  }));
  return { ok: true, times: { cues, anchors, latest: findLatestMoments(file, lines) } };
}

function findLatestMoments(
  { sentences }: TimelineFile,
  lines: readonly number[],
): SidecarTimes["latest"] {
  const spoken = sentences.flatMap((sentence, index) =>
    sentence.spoken === false ? [] : [{ ...sentence, line: lines[index] ?? 1 }],
  );
  return {
    start: findLatest(
      spoken.map(({ startMs, words, line }) => ({ ms: words.at(-1)?.[2] ?? startMs, line })),
    ),
    end: findLatest(
      spoken.map(({ endMs, words, line }) => {
        const ends = words.map(([, , , wordEndMs]) => wordEndMs);
        return { ms: Math.max(endMs, ...ends), line };
      }),
    ),
  };
}

/** How much text a fault quotes around where two texts part. */
const quotedBefore = 6;
const quotedAfter = 18;

function findMismatch(
  notes: CondensedTexts,
  timeline: CondensedTexts,
  lines: readonly number[],
): SidecarMismatch | undefined {
  if (notes.text === timeline.text) return undefined;
  let unit = 0;
  while (unit < notes.text.length && notes.text[unit] === timeline.text[unit]) unit += 1;
  const quote = ({ text }: CondensedTexts): string =>
    unit < text.length ? text.slice(Math.max(0, unit - quotedBefore), unit + quotedAfter) : "";
  const sentence = timeline.sources[Math.min(unit, timeline.text.length - 1)] ?? 0;
  return { line: lines[sentence] ?? 1, sidecarText: quote(timeline), notesText: quote(notes) };
}

/** A word or sentence of the timeline, by units of the condensed text. */
interface LocatedWord {
  readonly units: TextRange;
  readonly startMs: number;
  readonly endMs: number;
}

interface LocatedSentence extends LocatedWord {
  readonly words: readonly LocatedWord[];
}

type PieceTimes = NonNullable<SidecarCue["times"]>;

/** The part of a sentence that lies inside a cue. */
interface CutSentence extends PieceTimes {
  readonly words: readonly LocatedWord[];
}

function listSpokenSentences(
  { sentences }: TimelineFile,
  timeline: CondensedTexts,
): LocatedSentence[] {
  return sentences.flatMap((sentence, index): LocatedSentence[] => {
    if (sentence.spoken === false) return [];
    const { text, startMs, endMs } = sentence;
    const units = findCondensedRange(timeline, index, [0, text.length]);
    const words = sentence.words.map(([start, end, wordStartMs, wordEndMs]): LocatedWord => ({
      units: findCondensedRange(timeline, index, [start, end]),
      startMs: wordStartMs,
      endMs: wordEndMs,
    }));
    return [{ units, startMs, endMs, words }];
  });
}

/** What lies inside a cue of each sentence that it shares units with. */
function cutSentences(sentences: readonly LocatedSentence[], [from, to]: TextRange): CutSentence[] {
  return sentences
    .filter(({ units }) => units[0] < to && units[1] > from)
    .map((sentence) => {
      const units: TextRange = [Math.max(from, sentence.units[0]), Math.min(to, sentence.units[1])];
      // A word across a border of two cues belongs to the one where it starts.
      const words = sentence.words
        .filter((word) => word.units[0] >= from && word.units[0] < to)
        .map(({ units: [start, end], startMs, endMs }): LocatedWord => ({
          units: [start, Math.min(to, end)],
          startMs,
          endMs,
        }));
      const { start, end } = readPieceTimes(sentence, units, words);
      return { start, end, words };
    });
}

/** From the first word to the last; without words the piece's share of the time around it. */
function readPieceTimes(
  sentence: LocatedSentence,
  [from, to]: TextRange,
  words: readonly LocatedWord[],
): PieceTimes {
  const first = words[0];
  if (first) {
    return { start: { ms: first.startMs }, end: { ms: Math.max(...words.map(readEnd)) } };
  }
  const before = sentence.words.findLast(({ units }) => units[0] < from);
  const after = sentence.words.find(({ units }) => units[0] >= to);
  const leftUnit = Math.min(from, before?.units[1] ?? sentence.units[0]);
  const rightUnit = Math.max(to, after?.units[0] ?? sentence.units[1]);
  const heardMs = before?.endMs ?? sentence.startMs;
  const rightMs = after?.startMs ?? Math.max(sentence.endMs, heardMs);
  const limits: MillisecondRange = [Math.min(heardMs, rightMs), rightMs];
  const guess = (unit: number): SidecarBorder => {
    const share = (unit - leftUnit) / (rightUnit - leftUnit);
    return { ms: Math.round(limits[0] + share * (limits[1] - limits[0])), limits };
  };
  return {
    start: from === sentence.units[0] ? { ms: sentence.startMs } : guess(from),
    end: to === sentence.units[1] ? { ms: sentence.endMs } : guess(to),
  };
}

function readEnd({ endMs }: LocatedWord): number {
  return endMs;
}

function joinTimes(pieces: readonly CutSentence[]): PieceTimes | undefined {
  const first = pieces[0];
  const ends = pieces.map(({ end }) => end);
  return (
    first && {
      start: first.start,
      end: ends.reduce((latest, end) => (end.ms > latest.ms ? end : latest)),
    }
  );
}

function toTimedWord(
  { offsets }: CondensedTexts,
  { units, startMs, endMs }: LocatedWord,
): TimedWord {
  return [offsets[units[0]] ?? 0, (offsets[units[1] - 1] ?? 0) + 1, startMs, endMs];
}
