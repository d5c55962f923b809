import { describe, expect, it } from "vitest";
import { createPauseSnapper } from "#publish/timing/align/snap-to-pauses.ts";

/** Speech, a pause from frame 100 to 140, a head of `level` to 170, and speech. */
function createSnapper(level: number, contrast = 8) {
  const values = Float32Array.from({ length: 300 }, (_, frame) => {
    if (frame >= 100 && frame < 140) return 0;
    return frame >= 140 && frame < 170 ? level : 1;
  });
  return createPauseSnapper({ values, contrast });
}

describe("createPauseSnapper", () => {
  it("moves a start in or near a pause to the pause's end, an end to its start", () => {
    const snapper = createSnapper(1);
    expect(snapper.snapStart(120, 90)).toBe(140);
    expect(snapper.snapStart(145, 90)).toBe(140);
    expect(snapper.snapEnd(104, 170)).toBe(100);
  });

  it("lets a last word be drawn out, but not into the next words", () => {
    const snapper = createSnapper(1);
    expect(snapper.snapEnd(60, 170)).toBe(100);
    expect(snapper.snapEnd(60, 90)).toBe(60);
  });

  it("lets a first word begin with a hiss, but not with a breath or with words before it", () => {
    expect(createSnapper(0.4).snapStart(168, 95)).toBe(140);
    expect(createSnapper(0.2).snapStart(168, 95)).toBe(168);
    expect(createSnapper(0.4).snapStart(168, 160)).toBe(168);
    expect(createSnapper(0.4).snapStart(190, 95)).toBe(190);
  });

  it("lets a hiss rise out of its pause", () => {
    const values = Float32Array.from({ length: 300 }, (_, frame) => {
      if (frame >= 100 && frame < 140) return 0;
      return frame === 141 ? 0.2 : frame < 170 ? 0.4 : 1;
    });
    expect(createPauseSnapper({ values, contrast: 8 }).snapStart(168, 95)).toBe(140);
  });

  it("moves nothing where pauses cannot be told from quiet speech", () => {
    expect(createSnapper(1, 3).snapStart(120, 90)).toBe(120);
    // As under a bed of music.
    expect(createSnapper(1, 5.4).snapStart(145, 90)).toBe(145);
  });
});
