import { describe, expect, it } from "vitest";
import { matchSpeech, type MatchInput } from "#publish/timing/align/match-speech.ts";
import type { FeatureFrames } from "#publish/timing/align/speech-features.ts";
import * as fc from "../../../support/property.ts";

const pulse = (): Promise<void> => Promise.resolve();

function createFrames(values: readonly number[]): FeatureFrames {
  return { dimension: 1, frameCount: values.length, values: Float32Array.from(values) };
}

interface SmallCosts {
  readonly pause: number;
  readonly gap: number;
  readonly skip: number;
  readonly open: number;
  readonly breath?: number;
  readonly slope?: number;
}

function createInput(
  sound: readonly number[],
  phrases: readonly (readonly number[])[],
  costs: SmallCosts,
): MatchInput {
  let start = 0;
  return {
    sound: createFrames(sound),
    reference: createFrames(phrases.flat()),
    phrases: phrases.map(({ length }) => [start, (start += length)] as const),
    costs: {
      pause: new Float32Array(sound.length).fill(costs.pause),
      gap: new Float32Array(sound.length).fill(costs.gap),
      breath: new Float32Array(sound.length).fill(costs.breath ?? Infinity),
      skip: costs.skip,
      open: costs.open,
      slope: costs.slope ?? 0,
    },
    pulse,
  };
}

/** Dynamic time warping of one phrase with all of a sound, tried out path by path. */
function warpByBruteForce(sound: readonly number[], phrase: readonly number[]): number {
  const walk = (frame: number, row: number): number => {
    const distance = Math.abs((sound[frame] ?? 0) - (phrase[row] ?? 0));
    if (frame === 0 && row === 0) return 2 * distance;
    return Math.min(
      frame > 0 && row > 0 ? walk(frame - 1, row - 1) + 2 * distance : Infinity,
      frame > 0 ? walk(frame - 1, row) + distance : Infinity,
      row > 0 ? walk(frame, row - 1) + distance : Infinity,
    );
  };
  return walk(sound.length - 1, phrase.length - 1);
}

/** The cheapest way to lay phrases into a sound, tried out way by way. */
function matchByBruteForce(
  sound: readonly number[],
  phrases: readonly (readonly number[])[],
  costs: SmallCosts,
): number {
  type State = "node" | "gap" | "skip";
  const walk = (frame: number, phrase: number, state: State): number => {
    if (frame === sound.length && phrase === phrases.length) return 0;
    const ways: number[] = [];
    if (frame < sound.length) {
      ways.push(walk(frame + 1, phrase, "node") + costs.pause);
      const open = state === "gap" ? 0 : costs.open;
      ways.push(walk(frame + 1, phrase, "gap") + costs.gap + open);
    }
    const rows = phrases[phrase];
    if (rows) {
      const open = state === "skip" ? 0 : costs.open;
      ways.push(walk(frame, phrase + 1, "skip") + costs.skip * rows.length + open);
      for (let end = frame + 1; end <= sound.length; end += 1) {
        ways.push(warpByBruteForce(sound.slice(frame, end), rows) + walk(end, phrase + 1, "node"));
      }
    }
    return Math.min(...ways);
  };
  return walk(0, 0, "node");
}

const level = fc.integer({ min: 0, max: 8 });

describe("matchSpeech", () => {
  it("costs what the cheapest of all ways costs", async () => {
    const cost = fc.integer({ min: 0, max: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(level, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(level, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.record({ pause: cost, gap: cost, skip: cost, open: cost }),
        async (sound, phrases, costs) => {
          const { cost: found } = await matchSpeech(createInput(sound, phrases, costs));
          expect(found).toBeCloseTo(matchByBruteForce(sound, phrases, costs), 6);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("matchSpeech, gaps", () => {
  const costs: SmallCosts = { pause: 9, gap: 1, skip: 1, open: 1 };

  it("finds phrases where they are", async () => {
    const { phrases, gaps } = await matchSpeech(createInput([1, 1, 5, 7, 7], [[1], [5, 7]], costs));
    expect(phrases).toMatchObject([
      { startFrame: 0, endFrame: 2, isSkipped: false },
      { startFrame: 2, endFrame: 5, isSkipped: false, rowFrames: Int32Array.of(2, 3) },
    ]);
    expect(gaps).toEqual([]);
  });

  it("finds sound before, between and after that is not in the text", async () => {
    const sound = [99, 99, 1, 2, 3, 99, 99, 5, 6, 7, 99];
    const { phrases, gaps } = await matchSpeech(
      createInput(
        sound,
        [
          [1, 2, 3],
          [5, 6, 7],
        ],
        costs,
      ),
    );
    expect(gaps).toEqual([
      [0, 2],
      [5, 7],
      [10, 11],
    ]);
    expect(phrases.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [2, 5],
      [7, 10],
    ]);
  });

  it("finds text that is not in the sound, also in place of other speech", async () => {
    const sound = [1, 2, 3, 99, 99, 5, 6, 7];
    const text = [
      [1, 2, 3],
      [40, 41],
      [50, 51],
      [5, 6, 7],
    ];
    const { phrases, gaps } = await matchSpeech(createInput(sound, text, costs));
    expect(phrases.map(({ isSkipped }) => isSkipped)).toEqual([false, true, true, false]);
    expect(gaps).toEqual([[3, 5]]);
  });

  it("takes what is cheap for a pause, not for a gap", async () => {
    const quiet: SmallCosts = { ...costs, pause: 0 };
    const { phrases, gaps } = await matchSpeech(
      createInput(
        [0, 4, 5, 0, 0, 8, 9],
        [
          [4, 5],
          [8, 9],
        ],
        quiet,
      ),
    );
    expect(gaps).toEqual([]);
    expect(phrases.map(({ startFrame }) => startFrame)).toEqual([1, 5]);
  });
});

describe("matchSpeech, pace", () => {
  const costs: SmallCosts = { pause: 9, gap: 9, skip: 9, open: 9 };

  it("breathes where a word ends, and there alone", async () => {
    // Silence (0) stands in the middle of a phrase: after its second frame a word ends.
    const input = createInput([4, 5, 0, 0, 0, 7, 8], [[4, 5, 7, 8]], { ...costs, breath: 0.5 });
    const wordEnds = Uint8Array.of(0, 1, 0, 0);
    const { phrases, cost } = await matchSpeech({ ...input, wordEnds });
    expect([...(phrases[0]?.rowFrames ?? [])]).toEqual([0, 1, 5, 6]);
    expect(cost).toBeCloseTo(1.5, 6);
    const breathless = await matchSpeech({ ...input, wordEnds: new Uint8Array(4) });
    expect(breathless.cost).toBeGreaterThan(5);
  });

  it("pays for every step that goes through sound or text alone", async () => {
    const slow = createInput([1, 1, 1, 2], [[1, 2]], { ...costs, slope: 0.25 });
    expect((await matchSpeech(slow)).cost).toBeCloseTo(0.5, 6);
    const fast = createInput([1, 2], [[1, 1, 1, 2]], { ...costs, slope: 0.25 });
    expect((await matchSpeech(fast)).cost).toBeCloseTo(0.5, 6);
  });
});
