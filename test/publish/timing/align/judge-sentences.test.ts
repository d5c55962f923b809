import { describe, expect, it } from "vitest";
import type { SentenceCheck } from "#publish/timing/align/check-sentences.ts";
import { dropUnheard, judgeSentences } from "#publish/timing/align/judge-sentences.ts";
import type { SpeechMatch } from "#publish/timing/align/trace-match.ts";

/** Sentences of one phrase and a second each, found one after the other. */
function createMatch(count: number): SpeechMatch {
  const phrases = Array.from({ length: count }, (_, index) => ({
    startFrame: index * 100,
    endFrame: index * 100 + 100,
    isSkipped: false,
    rowFrames: new Int32Array(100),
  }));
  return { phrases, gaps: [] };
}

function createReference(count: number) {
  const phrases = Array.from({ length: count }, (_, sentence) => ({
    sentence,
    startFrame: sentence * 100,
    endFrame: sentence * 100 + 100,
    words: [],
  }));
  return { spectrum: { frameCount: 0, values: new Float32Array() }, phrases };
}

function judge(evidences: readonly number[], lateFrames: readonly number[] = [], isKnown = false) {
  const checks = new Map(
    evidences.map((evidence, index): [number, SentenceCheck] => [
      index,
      { startFrame: index * 100 + (lateFrames[index] ?? 0), evidence },
    ]),
  );
  const match = createMatch(evidences.length);
  const reference = createReference(evidences.length);
  const verdicts = judgeSentences(checks, { reference, match, isKnown });
  return { verdicts, kept: dropUnheard(match, reference, verdicts) };
}

describe("judgeSentences", () => {
  it("trusts sentences with the usual evidence that were found twice in one place", () => {
    const { verdicts } = judge([0.2, 0.2, 0.18, 0.25]);
    for (const { isHeard, confidence } of verdicts.values()) {
      expect(isHeard).toBe(true);
      expect(confidence).toBeCloseTo(1, 6);
    }
  });

  it("doubts what a second look finds elsewhere, and what has little evidence", () => {
    const { verdicts } = judge([0.2, 0.2, 0.08, 0.2, 0.2], [0, 31]);
    expect(verdicts.get(1)?.confidence).toBeLessThan(0.5);
    expect(verdicts.get(2)).toMatchObject({ isHeard: true });
    expect(verdicts.get(2)?.confidence).toBeLessThan(0.5);
    expect(verdicts.get(3)?.confidence).toBe(1);
  });

  it("does not believe that a sentence is there which nonsense fits as well", () => {
    const { verdicts, kept } = judge([0.2, 0.2, 0.01, 0.2, 0.2]);
    expect(verdicts.get(2)?.isHeard).toBe(false);
    expect(kept.phrases.map(({ isSkipped }) => isSkipped)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(kept.phrases[2]).toMatchObject({ startFrame: 200, endFrame: 200 });
  });

  it("has no confidence in few sentences with evidence that can come by chance", () => {
    const confidences = (evidences: readonly number[]): readonly number[] =>
      [...judge(evidences).verdicts.values()].map(({ confidence }) => confidence);
    expect(confidences([0.07, 0.07])).toEqual([0, 0]);
    expect(judge([0.07, 0.07], [], true).verdicts.get(0)?.confidence).toBe(1);
    expect(confidences(Array.from({ length: 20 }, () => 0.07))).not.toContain(0);
  });
});
