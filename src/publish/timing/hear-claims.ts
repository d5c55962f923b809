import { alignSpeech, type AlignmentOptions } from "./align/align-speech.ts";
import { detectSpeech } from "./align/detect-speech.ts";
import type { ScriptFit } from "./align/judge-sentences.ts";
import { doubtfulConfidence } from "./cues/confidence.ts";
import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { MelSpectrum } from "../sound/spectrum/mel-spectrum.ts";
import { cutSound } from "./known/cut-known-sound.ts";
import type { HeardClaim } from "./sidecar/fit-offsets.ts";

/** A sentence, and when somebody says that it is spoken. */
export interface SentenceClaim extends MillisecondRangeOwner {
  readonly text: string;
}

interface MillisecondRangeOwner {
  readonly startMs: number;
  readonly endMs: number;
}

/** What listening says of claims. */
export interface HeardClaims {
  /** For each claim when it is heard; undefined where listening is not sure. */
  readonly claims: readonly (HeardClaim | undefined)[];
  /** How much of the text was heard, 0 to 1. */
  readonly spokenShare: number;
  readonly fit: ScriptFit;
}

/** A sound to listen to. */
export interface ClaimedSound {
  readonly spectrum: MelSpectrum;
  readonly durationMs: number;
}

/** Somebody who wants to know that the work goes on, and may stop it. */
export type Pulse = () => Promise<void>;

/** Listens for sentences anywhere in a sound, or in some stretches of it. */
export async function hearClaims(
  claims: readonly SentenceClaim[],
  { spectrum, durationMs }: ClaimedSound,
  { pulse, stretches }: { readonly pulse: Pulse; readonly stretches?: readonly MillisecondRange[] },
): Promise<HeardClaims> {
  const ranges = stretches ?? [[0, durationMs] as const];
  const cut = cutSound(
    spectrum,
    ranges.map(([startMs, endMs]) => ({ startMs, endMs })),
  );
  const report: AlignmentOptions["report"] = () => pulse();
  const texts = claims.map(({ text }) => text);
  const { sentences, spokenShare, fit } = await alignSpeech(texts, cut.spectrum, { report });
  const heard = claims.map(({ startMs }, index): HeardClaim | undefined => {
    const sentence = sentences[index];
    if (!sentence?.isSpoken || sentence.confidence < doubtfulConfidence) return undefined;
    const heardMs = Math.round(cut.toOriginalMs(sentence.startSeconds));
    return { claimMs: startMs, heardMs };
  });
  return { claims: heard, spokenShare, fit };
}

/** In how much of a sound somebody speaks, 0 to 1. */
export function measureSpeechShare(spectrum: MelSpectrum): number {
  const speech = detectSpeech(spectrum);
  return speech.filter((likely) => likely > 0.5).length / Math.max(1, speech.length);
}
