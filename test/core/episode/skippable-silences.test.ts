import { describe, expect, it } from "vitest";
import { findSkippableSilences, findWordlessSilences } from "#core/episode/skippable-silences.ts";
import { createTimedTranscript } from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

/** The pauses that can be left out, rounded to milliseconds. */
function find(
  silences: readonly (readonly [number, number])[],
  wordsMs: readonly (readonly [number, number])[] = [],
): [number, number][] {
  const silencesMs = silences.map((ends) => ends.map((seconds) => Math.round(seconds * 1000)));
  const free = findWordlessSilences(
    silencesMs.map(([startMs = 0, endMs = 0]) => [startMs, endMs]),
    createTimedTranscript(wordsMs),
  );
  const pauses = findSkippableSilences(free.map(([a, b]) => [a / 1000, b / 1000]));
  const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
  return pauses.map(({ startSeconds, endSeconds }) => [round(startSeconds), round(endSeconds)]);
}

describe("findSkippableSilences", () => {
  it("leaves a margin of the silence on both sides", () => {
    expect(find([[2, 3]])).toEqual([[2.12, 2.88]]);
  });

  it("passes over pauses that are not worth a jump", () => {
    expect(find([[2, 2.5]])).toEqual([]);
    expect(find([[2, 2.6]])).toHaveLength(1);
  });

  it("stays away from words that reach into the silence or stand in it", () => {
    expect(
      find(
        [[2, 6]],
        [
          [1000, 2500],
          [3500, 4000],
          [5800, 7000],
        ],
      ),
    ).toEqual([
      [2.62, 3.38],
      [4.12, 5.68],
    ]);
  });

  it("leaves nothing out of a word that covers the silence", () => {
    expect(find([[2, 3]], [[1000, 4000]])).toEqual([]);
  });

  it("cuts no word of any recording", () => {
    const step = fc.nat({ max: 1500 });
    const stretches = fc.array(fc.tuple(step, step), { maxLength: 20 }).map((steps) => {
      let atMs = 0;
      return steps.map(([gapMs, lengthMs]): [number, number] => {
        const startMs = atMs + gapMs;
        atMs = startMs + lengthMs;
        return [startMs, atMs];
      });
    });
    fc.assert(
      fc.property(stretches, stretches, (silencesMs, wordsMs) => {
        const silences = silencesMs.map(([a, b]): [number, number] => [a / 1000, b / 1000]);
        for (const [start, end] of find(silences, wordsMs)) {
          expect(silences.some(([a, b]) => start >= a + 0.119 && end <= b - 0.119)).toBe(true);
          expect(
            wordsMs.filter(([a, b]) => a < b && a / 1000 < end + 0.119 && b / 1000 > start - 0.119),
          ).toEqual([]);
        }
      }),
    );
  });

  it("finds those of the sample episode, none inside of a word", () => {
    const { silences, transcript } = sampleEpisode;
    const pauses = findSkippableSilences(silences);
    expect(pauses).toHaveLength(14);
    for (const { startSeconds, endSeconds } of pauses) {
      const isCut = transcript.wordStartsSeconds.some(
        (start, word) =>
          start < endSeconds && (transcript.wordEndsSeconds[word] ?? 0) > startSeconds,
      );
      expect(isCut).toBe(false);
    }
  });
});
