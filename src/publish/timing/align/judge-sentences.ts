import { shortestGapSeconds, type ScriptCheck, type SentenceCheck } from "./check-sentences.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import { findMedian, listPaces, type SentencePace } from "./measure-pace.ts";
import { listUnclaimed } from "./measure-unclaimed.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import type { SpeechMatch } from "./trace-match.ts";
import type { VoiceActivity } from "./voice-activity.ts";

/** A start that the nearer of two other looks puts so far away leaves no confidence. */
const hopelessSeconds = 0.4;
/** Evidence above what comes by chance; with half of it a sentence is doubtful. */
const certainEvidence = 0.04;
/** Beside other sound a sentence may belong on its other side: so many times as much is asked for. */
const besideGap = 1.5;
/** So near to a gap a sentence lies beside it. */
const nearSeconds = 3;
/** With less than this share of the usual evidence, and no certainty, a sentence is not in the sound. */
const unheardShare = 0.1;
const unheardCertainty = 1;
/** A sentence that is spoken so many times faster or slower than the others lies wrong. */
const oddPace = 2;
/** First words vary more, but where they are crowded together the sentence begins earlier. */
const crowdedPace = 0.25;
/** A start is contested where another look finds it so far away. */
const contestedSeconds = 0.4;
/** With so much speech before a sentence that belongs to none, it may begin there. */
const unclaimedSeconds = 0.85;
/** First words that take so many times their usual time may begin later, if a look says so. */
const drawnOutPace = 2.5;
/** In less time than this a sentence says little by itself. */
const shortSeconds = 1.2;
/** The most confidence in a sentence of an odd pace, or of a contested start. */
const oddConfidence = 0.4;

/** What is to be thought of a sentence that was found. */
export interface SentenceVerdict {
  readonly isHeard: boolean;
  /** 0 to 1; below 0.5 its times are not to be trusted. */
  readonly confidence: number;
}

/** A match that is to be judged. */
export interface JudgedMatch {
  readonly reference: ReferenceSpeech;
  readonly match: SpeechMatch;
  /** Where somebody speaks. */
  readonly activity: VoiceActivity;
}

/**
 * Judges every sentence by the second look at it, by its pace, and by how much more speaks
 * for it than for sentences that are surely not spoken there.
 */
export function judgeSentences(
  { sentences, foreign }: ScriptCheck,
  judged: JudgedMatch,
): ReadonlyMap<number, SentenceVerdict> {
  const { reference, match, activity } = judged;
  const checks = [...sentences.entries()];
  const evidences = checks.map(([, { evidence }]) => evidence);
  const usual = findMedian(evidences);
  const chance = findMean(foreign);
  const paces = listPaces(reference, match);
  const unclaimed = listUnclaimed(reference, match, activity);
  return new Map(
    checks.map(([sentence, check], index): [number, SentenceVerdict] => {
      const isHeard = check.evidence >= unheardShare * usual || check.certainty >= unheardCertainty;
      const isShort = countFrames(sentence, reference) < shortSeconds * frameRate;
      const gain = (isShort ? poolEvidence(evidences, index) : check.evidence) - chance;
      const wanted = certainEvidence * (isBesideGap(sentence, judged) ? besideGap : 1);
      const startFrame = findStartFrame(sentence, judged);
      const pace = paces.get(sentence);
      const isContested =
        isFar(check.loudFrame, startFrame) ||
        (isFar(check.startFrame, startFrame) && (pace?.first ?? 1) > drawnOutPace) ||
        (unclaimed.get(sentence) ?? 0) > unclaimedSeconds;
      const confidence = Math.min(
        1,
        1 - measureDisagreement(check, startFrame),
        gain / wanted,
        isContested || isOdd(pace) ? oddConfidence : 1,
      );
      return [sentence, { isHeard, confidence: Math.max(0, confidence) }];
    }),
  );
}

/** A short sentence says little by itself: it is judged with its neighbours where they say more. */
function poolEvidence(evidences: readonly number[], index: number): number {
  const own = evidences[index] ?? 0;
  const near = [evidences[index - 1], evidences[index + 1]].filter((one) => one !== undefined);
  return near.length === 0 ? own : Math.max(own, (own + findMean(near)) / 2);
}

/** How long the synthetic voice speaks a sentence. */
function countFrames(sentence: number, { phrases }: ReferenceSpeech): number {
  return phrases.reduce(
    (sum, phrase) =>
      phrase.sentence === sentence ? sum + phrase.endFrame - phrase.startFrame : sum,
    0,
  );
}

function measureDisagreement({ startFrame, loudFrame }: SentenceCheck, firstFrame: number): number {
  const nearest = Math.min(Math.abs(startFrame - firstFrame), Math.abs(loudFrame - firstFrame));
  return nearest / frameRate / hopelessSeconds;
}

function isFar(frame: number, firstFrame: number): boolean {
  return Math.abs(frame - firstFrame) > contestedSeconds * frameRate;
}

function findStartFrame(
  sentence: number,
  { reference, match }: Pick<JudgedMatch, "reference" | "match">,
): number {
  const phrase = reference.phrases.findIndex(
    (one, index) => one.sentence === sentence && match.phrases[index]?.isSkipped === false,
  );
  return match.phrases[phrase]?.startFrame ?? 0;
}

function isBesideGap(sentence: number, { reference, match }: JudgedMatch): boolean {
  const near = nearSeconds * frameRate;
  const gaps = match.gaps.filter(([start, end]) => end - start >= shortestGapSeconds * frameRate);
  const heard = match.phrases.filter(
    ({ isSkipped }, index) => !isSkipped && reference.phrases[index]?.sentence === sentence,
  );
  const first = heard[0]?.startFrame ?? 0;
  const last = heard.at(-1)?.endFrame ?? first;
  return gaps.some(([start, end]) => end > first - near && start < last + near);
}

function isOdd(pace: SentencePace | undefined): boolean {
  if (!pace) return false;
  const isTooFast = pace.fastest < 1 / oddPace || pace.first < crowdedPace;
  return pace.whole > oddPace || pace.whole < 1 / oddPace || isTooFast;
}

function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** By how much the text of a script fits a sound better than nonsense. */
export interface ScriptFit {
  /** Mean and median of the evidence of all sentences, alike. */
  readonly evidence: number;
  /** The same for sentences where they are not spoken; undefined for short scripts. */
  readonly chance: number | undefined;
}

/** Sums up the evidence for the whole script. */
export function measureFit({ sentences, foreign }: ScriptCheck): ScriptFit {
  const all = [...sentences.values()].map(({ evidence }) => evidence);
  const sumUp = (values: readonly number[]): number => (findMean(values) + findMedian(values)) / 2;
  const chance = foreign.length === 0 ? undefined : Math.max(0, sumUp(foreign));
  return { evidence: sumUp(all), chance };
}

/** The match without the sentences that are not in the sound after all. */
export function dropUnheard(
  match: SpeechMatch,
  { phrases }: ReferenceSpeech,
  verdicts: ReadonlyMap<number, SentenceVerdict>,
): SpeechMatch {
  let frame = 0;
  const kept = match.phrases.map((phrase, index) => {
    const sentence = phrases[index]?.sentence ?? -1;
    if (phrase.isSkipped || verdicts.get(sentence)?.isHeard === false) {
      return { startFrame: frame, endFrame: frame, isSkipped: true, rowFrames: new Int32Array() };
    }
    frame = phrase.endFrame;
    return phrase;
  });
  return { ...match, phrases: kept };
}
