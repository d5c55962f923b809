import { alignSpeech, type AlignmentOptions } from "./align/align-speech.ts";
import type { ScriptFit } from "./align/judge-sentences.ts";
import type { MelSpectrum } from "../sound/spectrum/mel-spectrum.ts";
import type { SentenceTimes } from "./align/place-sentences.ts";
import type { ScriptAnchor } from "./align/text-anchors.ts";
import {
  cutSound,
  findUnknownStretches,
  type CutSound,
  type UnknownStretch,
} from "./known/cut-known-sound.ts";
import { holdsOffset } from "./known/merge-pins.ts";
import { reckonByPin } from "./cues/reckon-by-pin.ts";
import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { Sentence } from "./cues/list-sentences.ts";
import type { TextAnchor } from "./cues/text-anchor.ts";
import type { TimedCue, TimedGap, TimedWord } from "./cues/timed-cue.ts";

/** The sound to listen to. */
export interface HeardSound {
  readonly spectrum: MelSpectrum;
  readonly durationMs: number;
}

/** What is to be found, and what is known of it. */
export interface ListeningInput extends Pick<AlignmentOptions, "report"> {
  readonly sentences: readonly Sentence[];
  /** For each sentence its cue; undefined where it must be listened for. */
  readonly known: readonly (TimedCue | undefined)[];
  readonly anchors: readonly TextAnchor[];
  /** Anchors that are beyond doubt. */
  readonly pins: readonly TextAnchor[];
  readonly sound: HeardSound;
}

/** What was heard. */
export interface HeardCues {
  /** By index of the sentence; all that were listened for, and known ones beside them. */
  readonly cues: ReadonlyMap<number, TimedCue>;
  /** The parts of the sound that were listened to. */
  readonly stretches: readonly UnknownStretch[];
  /** Within these parts. */
  readonly gaps: readonly TimedGap[];
  /** How much of the text was heard, 0 to 1. */
  readonly spokenShare: number;
  /** Undefined where nothing was to be listened for. */
  readonly fit: ScriptFit | undefined;
}

/** Listens to those parts of a sound that hold what is not known. */
export async function listenForCues(input: ListeningInput): Promise<HeardCues> {
  const { sentences, known, sound, report } = input;
  const stretches = findUnknownStretches(known, sound.durationMs);
  if (stretches.length === 0)
    return { cues: new Map(), stretches, gaps: [], spokenShare: 1, fit: undefined };
  const cut = cutSound(sound.spectrum, stretches);
  const listed = stretches.flatMap(({ firstSentence, endSentence }) =>
    Array.from({ length: endSentence - firstSentence }, (_, index) => firstSentence + index),
  );
  const texts = listed.map((index) => sentences[index]?.text ?? "");
  const anchors = listScriptAnchors(input, listed, cut);
  const aligned = await alignSpeech(texts, cut.spectrum, { anchors, report });
  const toMs = (seconds: number): number => Math.round(cut.toOriginalMs(seconds));
  const cues = new Map<number, TimedCue>();
  for (const [order, heard] of aligned.sentences.entries()) {
    const index = listed[order] ?? 0;
    const sentence = sentences[index];
    const limits = findLimits(known, index, sound.durationMs);
    if (!sentence) continue;
    const pin = input.pins.find((one) => holdsOffset(sentence, one));
    if (!heard.isSpoken && pin) {
      const next = aligned.sentences.slice(order + 1).find((one) => one.isSpoken);
      const endMs = Math.min(limits[1], next ? toMs(next.startSeconds) : Infinity);
      cues.set(index, reckonByPin(sentence, pin, [limits[0], endMs]));
      continue;
    }
    const pinMs = findStart(input.pins, sentence);
    const startMs = pinMs ?? findStart(input.anchors, sentence);
    const isSure = pinMs !== undefined;
    cues.set(index, createCue({ sentence, heard, limits, startMs, isSure, toMs }));
  }
  const gaps = aligned.gaps.map(({ startSeconds, endSeconds, kind }) => ({
    startMs: toMs(startSeconds),
    endMs: toMs(endSeconds),
    kind,
  }));
  return { cues, stretches, gaps, spokenShare: aligned.spokenShare, fit: aligned.fit };
}

/** The anchors given, the starts of known sentences, and the ends of those before unknown ones. */
function listScriptAnchors(
  { sentences, known, anchors, pins }: ListeningInput,
  listed: readonly number[],
  { toCutSeconds }: CutSound,
): ScriptAnchor[] {
  return listed.flatMap((index, sentence): ScriptAnchor[] => {
    const { paragraph, range } = sentences[index] ?? { paragraph: 0, range: [0, 0] };
    const start = (ms: number): ScriptAnchor => ({
      sentence,
      offset: 0,
      seconds: toCutSeconds(ms),
    });
    const cue = known[index];
    if (cue) return cue.isSpoken ? [start(cue.startMs)] : [];
    const given = [...anchors, ...pins]
      .filter(
        ({ paragraph: own, offset }) =>
          own === paragraph && offset >= range[0] && offset < range[1],
      )
      .map(({ offset, ms }): ScriptAnchor => ({
        sentence,
        offset: offset - range[0],
        seconds: toCutSeconds(ms),
      }));
    const before = known[index - 1];
    const follows = before?.isSpoken === true && given.every(({ offset }) => offset > 0);
    return follows ? [start(before.endMs), ...given] : given;
  });
}

/** When an anchor says that a sentence starts, in ms. */
function findStart(
  anchors: readonly TextAnchor[],
  { paragraph, range }: Sentence,
): number | undefined {
  const anchor = anchors.find((one) => one.paragraph === paragraph && one.offset === range[0]);
  return anchor?.ms;
}

/** The end of the known sentence before another one, and the start of the one behind it. */
function findLimits(
  known: readonly (TimedCue | undefined)[],
  index: number,
  durationMs: number,
): MillisecondRange {
  const before = known.slice(0, index).findLast((cue) => cue?.isSpoken === true);
  const after = known.slice(index + 1).find((cue) => cue?.isSpoken === true);
  return [before?.endMs ?? 0, after?.startMs ?? durationMs];
}

interface CueInput {
  readonly sentence: Sentence;
  readonly heard: SentenceTimes;
  readonly limits: MillisecondRange;
  /** When it starts, where that is known. */
  readonly startMs: number | undefined;
  /** Whether the publisher said so. */
  readonly isSure: boolean;
  readonly toMs: (seconds: number) => number;
}

function createCue({ sentence, heard, limits, startMs: known, isSure, toMs }: CueInput): TimedCue {
  const { range } = sentence;
  const clamp = (ms: number, [least, most]: MillisecondRange): number =>
    Math.max(least, Math.min(ms, most));
  const startMs = known ?? clamp(toMs(heard.startSeconds), limits);
  const endMs = Math.max(startMs, clamp(toMs(heard.endSeconds), limits));
  if (!heard.isSpoken) return { range, startMs, endMs, isSpoken: false, words: [] };
  const words = heard.words.map((word): TimedWord => [
    range[0] + word.range[0],
    range[0] + word.range[1],
    clamp(toMs(word.startSeconds), [startMs, endMs]),
    clamp(toMs(word.endSeconds), [startMs, endMs]),
  ]);
  const confidence = isSure ? 1 : Math.round(heard.confidence * 100) / 100;
  return { range, startMs, endMs, isSpoken: true, confidence, words };
}
