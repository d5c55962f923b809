import { describe, expect, it } from "vitest";
import type { SentenceCheck } from "#publish/timing/align/check-sentences.ts";
import { dropUnheard, judgeSentences, measureFit } from "#publish/timing/align/judge-sentences.ts";
import type { SpeechMatch } from "#publish/timing/align/trace-match.ts";

/** Sentences of one phrase and a second each, found one after the other. */
function createMatch({
  evidences,
  lengths = evidences.map(() => 100),
  pauses = [],
  heads = [],
}: Given): SpeechMatch {
  let frame = 0;
  const phrases = lengths.map((length, index) => {
    const startFrame = frame + (pauses[index] ?? 0);
    frame = startFrame + length;
    const head = heads[index] ?? length * 0.4;
    const rowFrames = Int32Array.from({ length: 100 }, (_, row) =>
      row < 40
        ? startFrame + (row * head) / 40
        : startFrame + head + ((row - 40) * (length - head)) / 60,
    );
    return { startFrame, endFrame: frame, isSkipped: false, rowFrames };
  });
  return { phrases, gaps: [] };
}

function createReference(count: number, rows = 100) {
  const phrases = Array.from({ length: count }, (_, sentence) => ({
    sentence,
    startFrame: sentence * rows,
    endFrame: (sentence + 1) * rows,
    words: [],
  }));
  return { spectrum: { frameCount: 0, values: new Float32Array() }, phrases };
}

interface Given {
  readonly evidences: readonly number[];
  readonly lateFrames?: readonly number[];
  /** By how much the look at all that is loud finds it later; as the other look when not given. */
  readonly loudFrames?: readonly number[];
  readonly certainties?: readonly number[];
  readonly lengths?: readonly number[];
  readonly foreign?: readonly number[];
  readonly gaps?: SpeechMatch["gaps"];
  /** How long the synthetic voice takes for each, in frames. */
  readonly rows?: number;
  /** Frames of silence before each. */
  readonly pauses?: readonly number[];
  /** So many frames the first 40 of the synthetic voice take. */
  readonly heads?: readonly number[];
  /** How loud it is all the time. */
  readonly speech?: number;
}

function judge(given: Given) {
  const { evidences, lateFrames = [], certainties = [], foreign = [0.02, 0.03, 0.04] } = given;
  const { phrases } = createMatch(given);
  const match = { phrases, gaps: given.gaps ?? [] };
  const sentences = new Map(
    evidences.map((evidence, index): [number, SentenceCheck] => {
      const firstFrame = match.phrases[index]?.startFrame ?? 0;
      const startFrame = firstFrame + (lateFrames[index] ?? 0);
      const loudFrame = firstFrame + (given.loudFrames?.[index] ?? lateFrames[index] ?? 0);
      return [index, { startFrame, loudFrame, evidence, certainty: certainties[index] ?? 5 }];
    }),
  );
  const reference = createReference(evidences.length, given.rows);
  const activity = { values: new Float32Array(10_000).fill(given.speech ?? 0), contrast: 8 };
  const verdicts = judgeSentences({ sentences, foreign }, { reference, match, activity });
  const confidences = [...verdicts.values()].map(({ confidence }) => confidence);
  return { verdicts, confidences, kept: dropUnheard(match, reference, verdicts) };
}

describe("judgeSentences", () => {
  it("trusts sentences with more evidence than comes by chance that were found twice in one place", () => {
    const { verdicts, confidences } = judge({ evidences: [0.12, 0.1, 0.09, 0.15] });
    expect([...verdicts.values()].every(({ isHeard }) => isHeard)).toBe(true);
    for (const confidence of confidences) expect(confidence).toBeCloseTo(1, 6);
  });

  it("doubts what a second look finds elsewhere", () => {
    const { confidences } = judge({ evidences: [0.1, 0.1, 0.1], lateFrames: [0, 21] });
    expect(confidences[1]).toBeLessThan(0.5);
    expect(confidences[2]).toBe(1);
  });

  it("believes the nearer of two looks, but doubts a start that all that is loud contests", () => {
    const evidences = [0.1, 0.1, 0.1];
    const near = judge({ evidences, lateFrames: [0, 500], loudFrames: [0, 2] });
    expect(near.confidences[1]).toBeGreaterThan(0.9);
    const far = judge({ evidences, lateFrames: [0, 0], loudFrames: [0, -41] });
    expect(far.confidences[1]).toBeLessThan(0.5);
  });

  it("doubts what fits hardly better than sentences that are not spoken there", () => {
    const evidences = [0.045, 0.045, 0.045];
    expect(judge({ evidences, foreign: [0.03] }).confidences[1]).toBeLessThan(0.5);
    expect(judge({ evidences, foreign: [0] }).confidences[1]).toBe(1);
  });

  it("asks for more evidence beside sound that is not in the script", () => {
    const evidences = Array.from({ length: 9 }, () => 0.055);
    const { confidences } = judge({ evidences, gaps: [[900, 2000]], foreign: [0.03] });
    expect(confidences[0]).toBeGreaterThan(0.5);
    expect(confidences[8]).toBeLessThan(0.5);
    const short = judge({ evidences, gaps: [[900, 950]], foreign: [0.03] });
    expect(short.confidences[8]).toBeGreaterThan(0.5);
  });

  it("judges a weak sentence with its neighbours", () => {
    const [, lonely = 0] = judge({ evidences: [0.04, 0.04, 0.04] }).confidences;
    const [, among = 0] = judge({ evidences: [0.1, 0.04, 0.1] }).confidences;
    expect(lonely).toBeLessThan(0.5);
    expect(among).toBeGreaterThan(0.5);
  });

  it("judges a sentence of some words by itself: what stands between others may be another text", () => {
    const evidences = [0.2, 0.03, 0.2];
    expect(judge({ evidences, rows: 119 }).confidences[1]).toBeGreaterThan(0.5);
    expect(judge({ evidences, rows: 121 }).confidences[1]).toBeLessThan(0.5);
  });

  it("doubts a start before which somebody speaks who belongs to no sentence", () => {
    const evidences = [0.2, 0.2, 0.2];
    const loud = judge({ evidences, pauses: [0, 100, 80], speech: 1 });
    expect(loud.confidences.map((confidence) => confidence < 0.5)).toEqual([false, true, false]);
    expect(judge({ evidences, pauses: [0, 100, 80] }).confidences[1]).toBe(1);
  });

  it("doubts first words that are drawn out where a look finds the start elsewhere", () => {
    const evidences = [0.2, 0.2, 0.2];
    const given = { evidences, lengths: [100, 170, 100], lateFrames: [0, 60], loudFrames: [0, 0] };
    expect(judge(given).confidences[1]).toBe(1);
    expect(judge({ ...given, heads: [40, 110, 40] }).confidences[1]).toBeLessThan(0.5);
    expect(judge({ ...given, heads: [40, 110, 40], lateFrames: [] }).confidences[1]).toBe(1);
  });

  it("doubts a sentence that is spoken twice as fast or slow as the others", () => {
    const evidences = [0.2, 0.2, 0.2, 0.2];
    const { confidences } = judge({ evidences, lengths: [100, 230, 100, 45] });
    expect(confidences[0]).toBe(1);
    expect(confidences[1]).toBeLessThan(0.5);
    expect(confidences[3]).toBeLessThan(0.5);
  });

  it("does not believe that a sentence is there which nonsense fits as well", () => {
    const evidences = [0.2, 0.2, 0.01, 0.2, 0.2];
    const { verdicts, kept } = judge({ evidences, certainties: [5, 5, 0.4, 5, 5] });
    expect(verdicts.get(2)?.isHeard).toBe(false);
    expect(kept.phrases.map(({ isSkipped }) => isSkipped)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(kept.phrases[2]).toMatchObject({ startFrame: 200, endFrame: 200 });
    const { verdicts: more } = judge({ evidences, certainties: [5, 5, 2, 5, 5] });
    expect(more.get(2)?.isHeard).toBe(true);
  });
});

describe("measureFit", () => {
  const check = (evidence: number): SentenceCheck => ({
    startFrame: 0,
    loudFrame: 0,
    evidence,
    certainty: 1,
  });

  it("is half the mean and half the median, for both", () => {
    const sentences = new Map([0.1, 0.1, 0.4].map((one, index) => [index, check(one)] as const));
    const { evidence, chance } = measureFit({ sentences, foreign: [0.01, 0.02, 0.06] });
    expect(evidence).toBeCloseTo(0.15, 6);
    expect(chance).toBeCloseTo(0.025, 6);
  });

  it("does not know chance where nothing was tried elsewhere", () => {
    expect(measureFit({ sentences: new Map(), foreign: [] })).toEqual({
      evidence: 0,
      chance: undefined,
    });
  });
});
