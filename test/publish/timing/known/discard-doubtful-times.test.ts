import { describe, expect, it } from "vitest";
import { listSentences } from "#publish/timing/cues/list-sentences.ts";
import { discardDoubtfulTimes } from "#publish/timing/known/discard-doubtful-times.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";

const sentences = listSentences(["甲。乙。丙。丁。戊。己。庚。"]);

function discard(ms: number, confidences: Readonly<Record<number, number>> = {}): string {
  const known = sentences.map(({ range }, index): TimedCue => ({
    range,
    startMs: index * 1000,
    endMs: index * 1000 + 900,
    isSpoken: true,
    confidence: confidences[index] ?? 1,
    words: [],
  }));
  const cues = discardDoubtfulTimes(sentences, known, [{ paragraph: 0, offset: 6, ms }]);
  return cues.map((cue) => (cue ? "x" : "?")).join("");
}

describe("discardDoubtfulTimes", () => {
  it("gives up the pinned sentence and its neighbours", () => {
    expect(discard(3200)).toBe("xx???xx");
  });

  it("gives up what lies on the wrong side of the pin", () => {
    expect(discard(5500)).toBe("xx????x");
    expect(discard(500)).toBe("?????xx");
  });

  it("gives up unsure sentences beside it", () => {
    expect(discard(3200, { 5: 0.6, 6: 0.7, 0: 0.2 })).toBe("xx?????");
  });
});
