import { describe, expect, it } from "vitest";
import { estimateBetween, estimateCueTimes } from "#publish/timing/estimate-cue-times.ts";
import { countSyllables } from "#publish/timing/cues/count-syllables.ts";
import type { MillisecondRange } from "#publish/sound/millisecond-range.ts";
import * as fc from "../../support/property.ts";

describe("countSyllables", () => {
  it.each([
    ["你好，世界！", 4],
    ["2077", 4],
    ["ひらがな", 4],
    ["hello", 5 / 3],
    ["用AI。", 1 + 2 / 3],
    ["……“”", 0],
  ])("counts %s as %d", (text, count) => {
    expect(countSyllables(text)).toBeCloseTo(count, 9);
  });
});

describe("estimateCueTimes", () => {
  it("shares the sound by length", () => {
    expect(estimateCueTimes([1, 3], { durationMs: 4000, silences: [] })).toEqual([
      [0, 1000],
      [1000, 4000],
    ]);
  });

  it("leaves silence out, before, between and after", () => {
    const silences: MillisecondRange[] = [
      [0, 500],
      [1500, 2000],
      [3000, 3500],
    ];
    expect(estimateCueTimes([1, 1], { durationMs: 3500, silences })).toEqual([
      [500, 1500],
      [2000, 3000],
    ]);
  });

  it("lets a sentence run on through a pause", () => {
    expect(estimateCueTimes([1], { durationMs: 3000, silences: [[1000, 2000]] })).toEqual([
      [0, 3000],
    ]);
  });

  it("fills a sound of silence alone from end to end", () => {
    expect(estimateCueTimes([1, 1], { durationMs: 1000, silences: [[0, 1000]] })).toEqual([
      [0, 500],
      [500, 1000],
    ]);
  });

  it("puts everything at the start when nothing can be read out", () => {
    expect(estimateCueTimes([0, 0], { durationMs: 1000, silences: [] })).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("estimateCueTimes, any sound", () => {
  const stretches = fc.array(
    fc.record({
      voicedMs: fc.integer({ min: 1, max: 900 }),
      silentMs: fc.integer({ min: 1, max: 900 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const lengths = fc.array(fc.double({ min: 0.1, max: 90, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  });

  it("covers what is not silence in order, from its first to its last moment", () => {
    fc.assert(
      fc.property(stretches, lengths, (parts, cueLengths) => {
        const silences: MillisecondRange[] = [];
        let durationMs = 0;
        for (const { voicedMs, silentMs } of parts) {
          silences.push([durationMs + voicedMs, durationMs + voicedMs + silentMs]);
          durationMs += voicedMs + silentMs;
        }
        const times = estimateCueTimes(cueLengths, { durationMs, silences });
        expect(times).toHaveLength(cueLengths.length);
        expect(times.at(0)?.[0]).toBe(0);
        expect(times.at(-1)?.[1]).toBe(silences.at(-1)?.[0]);
        times.forEach(([startMs, endMs], index) => {
          expect([startMs, endMs].every(Number.isSafeInteger)).toBe(true);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          // Between two sentences there is nothing but silence.
          const nextMs = times[index + 1]?.[0] ?? endMs;
          const skippedMs = silences
            .filter(([from, to]) => from >= endMs && to <= nextMs)
            .reduce((sum, [from, to]) => sum + to - from, 0);
          expect(endMs === startMs || nextMs - endMs === skippedMs).toBe(true);
        });
      }),
    );
  });
});

describe("estimateBetween", () => {
  it("begins known sentences when they begin, and shares the sound between them", () => {
    const known = new Map([[1, 3000]]);
    expect(estimateBetween([1, 1, 1], { durationMs: 5000, silences: [] }, known)).toEqual([
      [0, 3000],
      [3000, 4000],
      [4000, 5000],
    ]);
  });

  it("begins a known sentence in a pause if that is where it was pinned", () => {
    const outline = { durationMs: 4000, silences: [[1500, 2500]] as const };
    expect(estimateBetween([1, 1], outline, new Map([[1, 2000]]))).toEqual([
      [0, 1500],
      [2000, 4000],
    ]);
  });

  it("is the estimate where nothing is known", () => {
    const outline = { durationMs: 4000, silences: [] };
    expect(estimateBetween([1, 3], outline, new Map())).toEqual(estimateCueTimes([1, 3], outline));
  });
});
