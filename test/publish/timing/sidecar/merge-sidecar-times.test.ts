import { describe, expect, it } from "vitest";
import { mergeSidecarTimes } from "#publish/timing/sidecar/merge-sidecar-times.ts";
import type { SidecarCue } from "#publish/timing/sidecar/sidecar-times.ts";
import type { TimedCue } from "#publish/timing/cues/timed-cue.ts";

const range = [0, 2] as const;
const exact: SidecarCue = {
  range,
  times: { start: { ms: 1000 }, end: { ms: 2000 } },
  words: [],
};
const guessed: SidecarCue = {
  range,
  times: { start: { ms: 1500, limits: [1000, 3000] }, end: { ms: 3000 } },
  words: [],
};
const heard: TimedCue = {
  range,
  startMs: 1100,
  endMs: 1900,
  isSpoken: true,
  confidence: 0.9,
  words: [
    [0, 1, 900, 1500],
    [1, 2, 1500, 2100],
  ],
};

function merge(cue: SidecarCue, found?: TimedCue): TimedCue | undefined {
  return mergeSidecarTimes([cue], { durationMs: 10_000, heard: found && [found] })[0];
}

describe("mergeSidecarTimes", () => {
  it("keeps exact times and takes the words that were heard, inside of them", () => {
    expect(merge(exact, heard)).toEqual({
      range,
      startMs: 1000,
      endMs: 2000,
      isSpoken: true,
      words: [
        [0, 1, 1000, 1500],
        [1, 2, 1500, 2000],
      ],
    });
  });

  it("keeps the words that the sidecar has", () => {
    const words = [[0, 2, 1200, 1300]] as const;
    expect(merge({ ...exact, words }, heard)?.words).toEqual(words);
  });

  it("takes a start that was heard within the limits, and how sure it is", () => {
    expect(merge(guessed, heard)).toMatchObject({ startMs: 1100, endMs: 3000, confidence: 0.9 });
    expect(merge(guessed, { ...heard, startMs: 900 })?.startMs).toBe(1000);
  });

  it("keeps its guess where nothing was listened to", () => {
    expect(merge(guessed)).toEqual({
      range,
      startMs: 1500,
      endMs: 3000,
      isSpoken: true,
      words: [],
    });
  });

  it.each([
    ["listening is not sure", { confidence: 0.4 }],
    ["it was not heard", { isSpoken: false }],
    ["it was heard far before its captions", { startMs: -1 }],
    ["it was heard far behind them", { endMs: 4001 }],
  ])("takes neither start nor words where %s", (_, change) => {
    expect(merge(guessed, { ...heard, ...change })).toMatchObject({
      startMs: 1500,
      confidence: 0,
      words: [],
    });
  });

  it("puts what is not spoken at the end of the sentence before it", () => {
    const unspoken: SidecarCue = { range, times: undefined, words: [] };
    expect(mergeSidecarTimes([exact, unspoken], { durationMs: 10_000 })[1]).toEqual({
      range,
      startMs: 2000,
      endMs: 2000,
      isSpoken: false,
      words: [],
    });
  });

  it("cuts times at the end of the sound", () => {
    const [cue] = mergeSidecarTimes([exact], { durationMs: 1980 });
    expect(cue).toMatchObject({ startMs: 1000, endMs: 1980 });
  });

  it("takes what was heard where the sidecar is not believed", () => {
    const [cue] = mergeSidecarTimes([undefined], { durationMs: 10_000, heard: [heard] });
    expect(cue).toMatchObject({ startMs: 1100, endMs: 1900, confidence: 0.9 });
  });

  it("lets words start in order where two voices overlap", () => {
    const speak = (startMs: number, wordMs: number): SidecarCue => ({
      range,
      times: { start: { ms: startMs }, end: { ms: 4000 } },
      words: [[0, 2, wordMs, 4000]],
    });
    const cues = [speak(1000, 3000), speak(2000, 2000)];
    const merged = mergeSidecarTimes(cues, { durationMs: 10_000 });
    expect(merged.map(({ words }) => words[0]?.[2])).toEqual([2000, 2000]);
  });
});
