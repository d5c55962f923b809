import type { ReferenceSpeech } from "./reference-speech.ts";
import type { SpeechMatch } from "./trace-match.ts";

/** Shorter phrases have no pace of their own, in frames of the reference. */
const shortestFrames = 40;

/** How long a sentence takes, as a multiple of what is usual in the recording. */
export interface SentencePace {
  readonly whole: number;
  /** That of its fastest phrase. */
  readonly fastest: number;
  /** That of its first words. */
  readonly first: number;
}

interface Part {
  readonly sentence: number;
  readonly spokenFrames: number;
  readonly heardFrames: number;
  /** How long its beginning takes, of `shortestFrames` in the reference. */
  readonly headFrames: number;
}

/** Measures the pace of every sentence that was found. */
export function listPaces(
  reference: ReferenceSpeech,
  match: SpeechMatch,
): ReadonlyMap<number, SentencePace> {
  const parts = reference.phrases.flatMap(({ sentence, startFrame, endFrame }, index): Part[] => {
    const heard = match.phrases[index];
    if (!heard || heard.isSkipped) return [];
    const heardFrames = heard.endFrame - heard.startFrame;
    const headEnd = heard.rowFrames[shortestFrames] ?? heard.endFrame;
    const headFrames = headEnd - heard.startFrame;
    return [{ sentence, spokenFrames: endFrame - startFrame, heardFrames, headFrames }];
  });
  const findPace = (some: readonly Part[]): number =>
    some.reduce((sum, { heardFrames }) => sum + heardFrames, 0) /
    Math.max(
      1,
      some.reduce((sum, { spokenFrames }) => sum + spokenFrames, 0),
    );
  const usual = Math.max(1e-3, findMedian(parts.map((part) => findPace([part]))));
  const paces = new Map<number, SentencePace>();
  for (const sentence of new Set(parts.map((part) => part.sentence))) {
    const own = parts.filter((part) => part.sentence === sentence);
    const long = own.filter(({ spokenFrames }) => spokenFrames >= shortestFrames);
    const whole = findPace(own) / usual;
    const fastest = long.reduce((least, part) => Math.min(least, findPace([part]) / usual), whole);
    const { headFrames = 0, spokenFrames = 0 } = own[0] ?? {};
    const first = spokenFrames < shortestFrames ? whole : headFrames / shortestFrames / usual;
    paces.set(sentence, { whole, fastest, first });
  }
  return paces;
}

/** The middle of some values; the upper one of two; 0 for none. */
export function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
