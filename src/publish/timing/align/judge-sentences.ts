import type { SentenceCheck } from "./check-sentences.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import type { SpeechMatch } from "./trace-match.ts";

/** Two estimates that differ by this much leave no confidence; by half of it, half. */
const hopelessSeconds = 0.6;
/** The mean evidence of a recording is at least this much, or nothing of it is believed. */
const leastEvidence = 0.04;
/** So much more is asked for of a single sentence, of two half as much: few can fit by chance. */
const evidenceOfOne = 0.12;
/** With less than this share of the usual evidence a sentence is not in the sound. */
const unheardShare = 0.27;
/** With this share of it, nothing is doubted. */
const certainShare = 0.8;

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
  /** True when it is beyond doubt that the sound speaks the text. */
  readonly isKnown: boolean;
}

/**
 * Judges every sentence by the second look at it, and by what is usual in the recording.
 * Where all evidence together could have come by chance, there is no confidence in any.
 */
export function judgeSentences(
  checks: ReadonlyMap<number, SentenceCheck>,
  { reference, match, isKnown }: JudgedMatch,
): ReadonlyMap<number, SentenceVerdict> {
  const sorted = [...checks.values()].map(({ evidence }) => evidence).toSorted((a, b) => a - b);
  const usual = Math.max(leastEvidence, sorted[Math.floor(sorted.length / 2)] ?? 0);
  const mean = sorted.reduce((sum, evidence) => sum + evidence, 0) / sorted.length;
  const isBelieved = isKnown || mean >= leastEvidence + evidenceOfOne / sorted.length;
  const verdicts = new Map<number, SentenceVerdict>();
  for (const [index, { sentence }] of reference.phrases.entries()) {
    const heard = match.phrases[index];
    const check = checks.get(sentence);
    if (!check || !heard || heard.isSkipped || verdicts.has(sentence)) continue;
    const share = check.evidence / usual;
    const disagreement = Math.abs(check.startFrame - heard.startFrame) / frameRate;
    const agreement = 1 - disagreement / hopelessSeconds;
    const confidence = isBelieved ? Math.max(0, Math.min(1, agreement, share / certainShare)) : 0;
    verdicts.set(sentence, { isHeard: share >= unheardShare, confidence });
  }
  return verdicts;
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
