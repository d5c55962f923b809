import { describe, expect, it } from "vitest";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
import { cutSound, findUnknownStretches } from "#publish/timing/known/cut-known-sound.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";

/** Cues of ten seconds each, with half a second between them; `?` is unknown. */
function createCues(pattern: string): (TimedCue | undefined)[] {
  return pattern.split("").map((mark, index) => {
    if (mark === "?") return undefined;
    const startMs = index * 10_500;
    return { range: [0, 1], startMs, endMs: startMs + 10_000, isSpoken: true, words: [] };
  });
}

const durationMs = 200_000;

describe("findUnknownStretches", () => {
  it("is the whole sound where nothing is known", () => {
    expect(findUnknownStretches(createCues("???"), durationMs)).toEqual([
      { firstSentence: 0, endSentence: 3, startMs: 0, endMs: durationMs },
    ]);
  });

  it("is nothing where all is known", () => {
    expect(findUnknownStretches(createCues("xxx"), durationMs)).toEqual([]);
  });

  it("takes twenty seconds of known sentences on either side", () => {
    expect(findUnknownStretches(createCues("xxxxx?xxxxx"), durationMs)).toEqual([
      { firstSentence: 3, endSentence: 8, startMs: 2 * 10_500 + 10_000, endMs: 8 * 10_500 },
    ]);
  });

  it("joins stretches that meet", () => {
    expect(findUnknownStretches(createCues("x?xxx?x"), durationMs)).toEqual([
      { firstSentence: 0, endSentence: 7, startMs: 0, endMs: durationMs },
    ]);
    expect(findUnknownStretches(createCues("?xxxxx?"), durationMs)).toHaveLength(2);
  });
});

describe("cutSound", () => {
  const values = Float32Array.from({ length: 1000 * bandCount }, (_, index) =>
    Math.floor(index / bandCount),
  );
  const cut = cutSound({ frameCount: 1000, values }, [
    { startMs: 1000, endMs: 2000 },
    { startMs: 5000, endMs: 5500 },
  ]);

  it("joins the frames of the stretches", () => {
    expect(cut.spectrum.frameCount).toBe(150);
    expect(cut.spectrum.values[0]).toBe(100);
    expect(cut.spectrum.values[100 * bandCount]).toBe(500);
  });

  it("finds the way to the joined sound and back", () => {
    expect(cut.toCutSeconds(1500)).toBe(0.5);
    expect(cut.toCutSeconds(5250)).toBe(1.25);
    expect(cut.toOriginalMs(0.5)).toBe(1500);
    expect(cut.toOriginalMs(1.25)).toBe(5250);
  });

  it("moves times between the stretches to the border", () => {
    expect(cut.toCutSeconds(3000)).toBe(1);
    expect(cut.toCutSeconds(0)).toBe(0);
    expect(cut.toCutSeconds(9000)).toBe(1.5);
  });
});
