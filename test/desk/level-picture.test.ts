import { describe, expect, it } from "vitest";
import { drawLevels } from "#desk/level-picture.tsx";

const levels = Uint8Array.from([0, 255, 51, 0]);

describe("drawLevels", () => {
  it("draws a stretch above and below its middle, a step for each 10 ms", () => {
    expect(drawLevels(levels, { fromMs: 10, toMs: 30 })).toBe("M0 50L0 0L10 40L10 60L0 100Z");
  });

  it("draws nothing past the end of the sound", () => {
    expect(drawLevels(levels, { fromMs: 100, toMs: 200 })).toBe("");
  });

  it("draws no more lines of a long stretch than can be seen apart, the loudest of each", () => {
    const long = Uint8Array.from({ length: 6000 }, (_, index) => (index === 4321 ? 255 : 0));
    const path = drawLevels(long, { fromMs: 0, toMs: 60_000 });
    expect(path.match(/L/gu)).toHaveLength(1200);
    expect(path).toContain("L43200 0L");
  });
});
