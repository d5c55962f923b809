import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { listSentences } from "#publish/timing/cues/list-sentences.ts";
import { reuseTimes, type ReusedTimes } from "#publish/timing/known/reuse-times.ts";
import { createSampleEpisodeFile } from "../../../support/episode-file-samples.ts";

/** The sample with pins on the sentences that hold these words. */
function createPinned(pins: Readonly<Record<string, [number, number][]>>): EpisodeFile {
  const file = createSampleEpisodeFile();
  for (const cue of file.transcript.flatMap(({ cues }) => cues)) {
    const own = Object.entries(pins).find(([words]) => cue.text.includes(words));
    if (own) cue.pins = own[1];
  }
  return file;
}

function reuse(paragraphs: readonly string[], file = createSampleEpisodeFile()): ReusedTimes {
  return reuseTimes(listSentences(paragraphs), file);
}

describe("reuseTimes", () => {
  it("keeps the times of sentences that did not change, with their words", () => {
    const { cues, source } = reuse(["新的一句。大家好。 AI来了。", "再见。 走吧！"]);
    expect(source).toBe("aligned");
    expect(cues).toEqual([
      undefined,
      {
        range: [5, 10],
        startMs: 1000,
        endMs: 1800,
        isSpoken: true,
        words: [
          [5, 7, 1000, 1400],
          [7, 8, 1400, 1800],
        ],
      },
      {
        range: [10, 15],
        startMs: 2000,
        endMs: 3000,
        isSpoken: true,
        words: [
          [10, 12, 2000, 2500],
          [12, 14, 2600, 3000],
        ],
      },
      { range: [0, 4], startMs: 5000, endMs: 5000, isSpoken: false, words: [] },
      { range: [4, 7], startMs: 5000, endMs: 6000, isSpoken: true, words: [] },
    ]);
  });

  it("keeps pins with their sentence, wherever it stands now", () => {
    const { pins, lostPins } = reuse(["先说。大家好。"], createPinned({ 大家好: [[2, 1400]] }));
    expect(pins).toEqual([{ paragraph: 0, offset: 5, ms: 1400 }]);
    expect(lostPins).toEqual([]);
  });

  it("passes pins to the sentence that was written in the place of theirs", () => {
    const file = createPinned({ AI来了: [[0, 2000]] });
    const { cues, pins } = reuse(["大家好。 AI终于来了。", "再见。走吧！"], file);
    expect(cues[1]).toBeUndefined();
    expect(pins).toEqual([{ paragraph: 0, offset: 5, ms: 2000 }]);
  });

  it("tells of pins whose sentence is gone", () => {
    const file = createPinned({ AI来了: [[0, 2000]] });
    const { pins, lostPins } = reuse(["大家好。 完全不同的话。", "再见。走吧！"], file);
    expect(pins).toEqual([]);
    expect(lostPins).toEqual(["AI来了。"]);
  });
});
