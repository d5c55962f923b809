import { describe, expect, it } from "vitest";
import { createMatchCosts } from "#publish/timing/align/match-costs.ts";
import { placeAnew } from "#publish/timing/align/place-anew.ts";
import type { SpeechMatch } from "#publish/timing/align/trace-match.ts";

const dimension = 6;
/** Pooled frames of each sentence, and of what is heard between the first and the second. */
const sentenceFrames = 40;
const foreignFrames = 90;
/** Frames of the spectrum in a pooled one. */
const pooled = 4;

/** Numbers around 0 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 2 - 1;
  };
}

/** Speech of no meaning: values that change slowly, as sounds of speech do. */
function speak(frameCount: number, seed: number): number[] {
  const random = createRandom(seed);
  const row = (): number[] => Array.from({ length: dimension }, random);
  const sounds = Array.from({ length: Math.ceil(frameCount / 5) + 1 }, row);
  return Array.from(
    { length: frameCount },
    (_, frame) => sounds[Math.floor(frame / 5)] ?? [],
  ).flat();
}

/** Four sentences with an advertisement behind the first, to which the second was drawn. */
function createCase() {
  const texts = [11, 22, 33, 44].map((seed) => speak(sentenceFrames, seed));
  const heard = [texts[0] ?? [], speak(foreignFrames, 99), ...texts.slice(1)].flat();
  const toFrames = (values: readonly number[]) => ({
    dimension,
    frameCount: values.length / dimension,
    values: Float32Array.from(values),
  });
  const sound = toFrames(heard);
  const activity = {
    values: new Float32Array(sound.frameCount * pooled).fill(1),
    contrast: 8,
  };
  const look = {
    sound,
    reference: toFrames(texts.flat()),
    phrases: [],
    costs: createMatchCosts(activity, { pooledFrames: pooled, search: "places", level: 0.5 }),
  };
  const length = sentenceFrames * pooled;
  const phrases = texts.map((_, sentence) => ({
    sentence,
    startFrame: sentence * length,
    endFrame: (sentence + 1) * length,
    words: [],
  }));
  const late = foreignFrames * pooled;
  // The second stands right behind the first.
  const starts = [0, length, 2 * length + late, 3 * length + late];
  const match: SpeechMatch = {
    phrases: starts.map((startFrame) => ({
      startFrame,
      endFrame: startFrame + length,
      isSkipped: false,
      rowFrames: Int32Array.from({ length }, (_, row) => startFrame + row),
    })),
    gaps: [],
  };
  const reference = { spectrum: { frameCount: 0, values: new Float32Array() }, phrases };
  return { looks: { own: look, loud: look }, match, reference, starts, trueStart: length + late };
}

function check(evidences: readonly number[], starts: readonly number[]) {
  const sentences = new Map(
    evidences.map((evidence, sentence) => {
      const startFrame = starts[sentence] ?? 0;
      return [sentence, { startFrame, loudFrame: startFrame, evidence, certainty: 5 }] as const;
    }),
  );
  return { sentences, foreign: [0.03, 0.03] };
}

describe("placeAnew", () => {
  it("finds a sentence of little evidence on the other side of an advertisement", async () => {
    const { looks, match, reference, starts, trueStart } = createCase();
    const given = check([0.4, 0.03, 0.4, 0.4], starts);
    const placed = await placeAnew({ match, check: given }, reference, looks);
    const phrase = placed.match.phrases[1];
    expect(Math.abs((phrase?.startFrame ?? 0) - trueStart)).toBeLessThanOrEqual(2 * pooled);
    expect(phrase?.rowFrames).toHaveLength(sentenceFrames * pooled);
    expect(Math.abs((phrase?.rowFrames[80] ?? 0) - trueStart - 80)).toBeLessThanOrEqual(12);
    expect(placed.check.sentences.get(1)?.evidence).toBeGreaterThan(0.2);
    expect(placed.check.sentences.get(1)?.startFrame).toBe(phrase?.startFrame);
    expect(placed.match.phrases.toSpliced(1, 1)).toEqual(match.phrases.toSpliced(1, 1));
  });

  it.each([
    ["has evidence", [0.4, 0.2, 0.4, 0.4]],
    ["has room for nothing but itself", [0.4, 0.4, 0.03, 0.4]],
  ])("leaves a sentence alone that %s", async (_, evidences) => {
    const { looks, match, reference, starts, trueStart } = createCase();
    const [first, , third, fourth] = match.phrases;
    const second = match.phrases[1];
    if (!first || !second || !third || !fourth) throw new Error("four sentences are given");
    const isRight = evidences[1] === 0.4;
    const right = { ...second, startFrame: trueStart, endFrame: third.startFrame };
    const phrases = [first, isRight ? right : second, third, fourth];
    const given = { match: { ...match, phrases }, check: check(evidences, starts) };
    expect(await placeAnew(given, reference, looks)).toEqual(given);
  });

  it("leaves a script alone that is hardly that of the sound", async () => {
    const { looks, match, reference, starts } = createCase();
    const given = { match, check: check([0.08, 0.03, 0.08, 0.08], starts) };
    expect(await placeAnew(given, reference, looks)).toEqual(given);
  });

  it("leaves a sentence where it is when it fits no better elsewhere", async () => {
    const { looks, match, reference, starts } = createCase();
    // Already more than it could have.
    const given = { match, check: { ...check([2, 1.5, 2, 2], starts), foreign: [1.49] } };
    expect(await placeAnew(given, reference, looks)).toEqual(given);
  });
});
