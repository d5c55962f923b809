import { splitSentences } from "#core/split-sentences.ts";
import type { TextRange } from "#core/term-matcher.ts";
import { alignSpeech, type AlignmentStage } from "./align/align-speech.ts";
import type { MelSpectrum } from "./align/mel-spectrum.ts";
import type { SentenceTimes } from "./align/place-sentences.ts";
import type { SoundStretch } from "./find-silences.ts";
import { settleCueTimes } from "./settle-cue-times.ts";
import type { TimedCue, TimedWord } from "./timed-cue.ts";

/** Below this the times of a sentence are doubtful: it gets no word times. */
export const doubtfulConfidence = 0.5;

/** What listening found out. */
export interface AlignedCues {
  /** For each paragraph its cues. */
  readonly cues: readonly (readonly TimedCue[])[];
  /** Mean confidence of the spoken cues, 0 to 1. */
  readonly confidence: number;
  readonly gaps: readonly SoundStretch[];
  /** How much of the text was heard, 0 to 1. */
  readonly spokenShare: number;
}

/** The sound to listen to. */
export interface HeardSound {
  readonly spectrum: MelSpectrum;
  readonly durationMs: number;
}

/** Finds out by listening when each sentence of the paragraphs is spoken. */
export async function alignCues(
  paragraphs: readonly string[],
  { spectrum, durationMs }: HeardSound,
  report: (stage: AlignmentStage, share: number) => Promise<void>,
): Promise<AlignedCues> {
  const ranges = paragraphs.map((text) => splitSentences(text));
  const texts = ranges.flatMap((own, index) =>
    own.map((range) => paragraphs[index]?.slice(...range) ?? ""),
  );
  const { sentences, gaps, spokenShare } = await alignSpeech(texts, spectrum, report);
  const toMs = (seconds: number): number => Math.min(durationMs, Math.round(seconds * 1000));
  const times = settleCueTimes(
    sentences.map(({ isSpoken, startSeconds, endSeconds }) =>
      isSpoken ? [toMs(startSeconds), toMs(endSeconds)] : undefined,
    ),
  );
  const spoken = sentences.filter(({ isSpoken }) => isSpoken);
  const total = spoken.reduce((sum, { confidence }) => sum + confidence, 0);
  const rest = sentences.values();
  const restTimes = times.values();
  return {
    cues: ranges.map((own) =>
      own.map((range) => createCue(range, rest.next().value, restTimes.next().value ?? [0, 0])),
    ),
    confidence: roundShare(total / Math.max(1, spoken.length)),
    gaps: gaps.map(([start, end]) => [toMs(start), toMs(end)] as const),
    spokenShare,
  };
}

function createCue(
  range: TextRange,
  sentence: SentenceTimes | undefined,
  [startMs, endMs]: SoundStretch,
): TimedCue {
  if (!sentence?.isSpoken) return { range, startMs, endMs, isSpoken: false, words: [] };
  const confidence = roundShare(sentence.confidence);
  const clamp = (seconds: number): number =>
    Math.min(endMs, Math.max(startMs, Math.round(seconds * 1000)));
  const words = sentence.words.map((word): TimedWord => [
    range[0] + word.range[0],
    range[0] + word.range[1],
    clamp(word.startSeconds),
    clamp(word.endSeconds),
  ]);
  const isDoubtful = confidence < doubtfulConfidence;
  return { range, startMs, endMs, isSpoken: true, confidence, words: isDoubtful ? [] : words };
}

/** Two digits: more would promise too much. */
function roundShare(share: number): number {
  return Math.round(share * 100) / 100;
}
