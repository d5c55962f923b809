import { describe, expect, it } from "vitest";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";
import { findWrongSound } from "#publish/timing/find-wrong-sound.ts";

function listCues(count: number): TimedCue[][] {
  return [
    Array.from({ length: count }, (_, index) => ({
      range: [index, index + 1],
      startMs: index,
      endMs: index,
      isSpoken: true,
      words: [],
    })),
  ];
}

describe("findWrongSound", () => {
  it("finds nothing where the text fits better than sentences that are not spoken there", () => {
    const fit = { evidence: 0.08, chance: 0.03 };
    expect(findWrongSound({ spokenShare: 0.8, fit, cues: listCues(20) })).toBeUndefined();
  });

  it("says how much of the text is heard where that is too little", () => {
    const fit = { evidence: 0.2, chance: 0.03 };
    expect(findWrongSound({ spokenShare: 0.239, fit, cues: listCues(20) })).toEqual({
      code: "wrong-sound",
      quoted: "23",
    });
  });

  it("says how well the text fits, and how well it should by what is usual in the recording", () => {
    const fit = { evidence: 0.06, chance: 0.05 };
    expect(findWrongSound({ spokenShare: 1, fit, cues: listCues(20) })).toEqual({
      code: "foreign-text",
      quoted: "6.0 % instead of 7.3 %",
    });
    const lower = { evidence: 0.06, chance: 0.01 };
    expect(findWrongSound({ spokenShare: 1, fit: lower, cues: listCues(20) })).toBeUndefined();
  });

  it("does not believe that nothing fits by chance", () => {
    const fit = { evidence: 0.044, chance: 0.015 };
    expect(findWrongSound({ spokenShare: 0.9, fit, cues: listCues(10) })?.code).toBe(
      "foreign-text",
    );
  });

  it("asks for more of few sentences", () => {
    const fit = { evidence: 0.09, chance: undefined };
    expect(findWrongSound({ spokenShare: 1, fit, cues: listCues(1) })?.code).toBe("foreign-text");
    expect(findWrongSound({ spokenShare: 1, fit, cues: listCues(3) })).toBeUndefined();
  });

  it("has nothing against times that were all known", () => {
    const known = { spokenShare: 1, fit: undefined, cues: listCues(2) };
    expect(findWrongSound(known)).toBeUndefined();
  });
});
