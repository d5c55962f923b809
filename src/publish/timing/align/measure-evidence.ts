import { listNonsense } from "./list-nonsense.ts";
import { matchSpeech, type MatchInput } from "./match-speech.ts";
import { measureChance, measureContent } from "./measure-chance.ts";

/** How far around its place a sentence is compared with what it is not, in pooled frames. */
const marginFrames = 12;
/** Some nonsense fits alike by chance: the cost is not known better than by this share. */
const leastDeviation = 0.01;

/** How much speaks for it that a sentence is spoken where it was found. */
export interface Evidence {
  /**
   * By which share its words fit the sound better than nonsense: its own syllables in other
   * orders, and what is said elsewhere. About 0 where it is not spoken.
   */
  readonly evidence: number;
  /** The same, in standard deviations of how well the nonsense fits. */
  readonly certainty: number;
}

/** Rows of a reference, and where in the sound they were found; all in pooled frames. */
export interface PlacedRows {
  readonly first: number;
  readonly last: number;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** A sound and a reference in pooled features. */
export type SentenceInput = Omit<MatchInput, "pulse" | "findWindow">;

/** Compares how well some rows fit at their place with how well nonsense does. */
export async function measureEvidence(
  all: SentenceInput,
  { first, last, ranges }: PlacedRows,
): Promise<Evidence> {
  const { input } = cutMatchInput(all, ranges, [first - marginFrames, last + marginFrames]);
  const gap = input.costs.gap.map(() => Infinity);
  const { cost } = await matchSpeech({
    ...input,
    costs: { ...input.costs, gap },
    pulse: () => Promise.resolve(),
  });
  const content = measureContent(input);
  const chances: number[] = [];
  for (const rows of listNonsense(input.phrases, all.reference.frameCount)) {
    chances.push((await measureChance(input, rows)) * content);
  }
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  const squares = chances.reduce((sum, chance) => sum + (chance - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, chances.length - 1));
  return {
    evidence: 1 - cost / mean,
    certainty: (mean - cost) / Math.max(deviation, leastDeviation * mean),
  };
}

/** A part of the sound with some rows of the reference, which may not be skipped. */
export function cutMatchInput(
  { sound, reference, costs, wordEnds, scales }: SentenceInput,
  phrases: PlacedRows["ranges"],
  [first, last]: readonly [number, number],
): { readonly input: SentenceInput; readonly from: number } {
  const from = Math.max(0, Math.floor(first));
  const to = Math.min(sound.frameCount, Math.ceil(last));
  const { dimension, values } = sound;
  const input: SentenceInput = {
    sound: {
      dimension,
      frameCount: to - from,
      values: values.subarray(from * dimension, to * dimension),
    },
    reference,
    scales: scales?.subarray(from, to),
    phrases,
    wordEnds,
    costs: {
      ...costs,
      pause: costs.pause.subarray(from, to),
      breath: costs.breath.subarray(from, to),
      gap: costs.gap.subarray(from, to),
      skip: Infinity,
    },
  };
  return { input, from };
}
