import { describe, expect, it } from "vitest";
import { findGapKind } from "#publish/timing/align/find-gap-kind.ts";

describe("findGapKind", () => {
  it("is speech where somebody speaks while anything is heard", () => {
    const speech = Float32Array.of(0.9, 0.9, 0.1, 0.9);
    // The third frame is a pause: it does not count.
    expect(findGapKind(speech, Float32Array.of(1, 1, 0, 1))).toBe("speech");
    expect(findGapKind(speech, Float32Array.of(0.1, 0.1, 1, 0))).toBe("music");
  });

  it("is music where nobody speaks, however loud it is", () => {
    expect(findGapKind(Float32Array.of(0.1, 0.3, 0.1), Float32Array.of(1, 1, 1))).toBe("music");
  });
});
