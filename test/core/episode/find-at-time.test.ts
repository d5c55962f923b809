import { describe, expect, it } from "vitest";
import {
  findCueIndexAt,
  findCueIndexAtOffset,
  findLastStart,
  findNextChange,
  findSecondsAtOffset,
  findWordIndexAt,
  findWordIndexAtOffset,
} from "#core/episode/find-at-time.ts";
import { createWordColumns } from "#core/episode/transcript.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import {
  arbitraryEpisodeFile,
  createFileCue,
  createSampleEpisodeFile,
  createTimedTranscript,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

// Few and small numbers, so that equal starts, gaps, overlaps and exact hits are common.
const step = fc.nat({ max: 4 });
const timesMs = fc.array(fc.tuple(step, step), { maxLength: 12 }).map((steps) => {
  let startMs = 2;
  return steps.map(([gapMs, lengthMs]): [number, number] => {
    startMs += gapMs;
    return [startMs, startMs + lengthMs];
  });
});
const momentMs = fc.oneof(fc.nat({ max: 50 }), fc.constantFrom(-1, 2.5, Number.NaN, Infinity));
const anyHint = fc.oneof(
  fc.integer({ min: -3, max: 15 }),
  fc.constantFrom(undefined, Number.NaN, Infinity),
);

/** The last index whose item holds the time, item by item. */
function scan(
  times: readonly (readonly [number, number])[],
  holds: (startMs: number, endMs: number) => boolean,
): number {
  let found = -1;
  times.forEach(([startMs, endMs], index) => {
    if (holds(startMs, endMs)) found = index;
  });
  return found;
}

describe("findLastStart", () => {
  const starts = Float64Array.of(1, 2, 2, 5);

  it.each([
    ["before the first", 0.9, -1],
    ["exactly at a start", 1, 0],
    ["between two starts", 1.5, 0],
    ["at equal starts, the last of them", 2, 2],
    ["after the last", 99, 3],
    ["at no number", Number.NaN, -1],
    ["at infinity", Infinity, 3],
  ])("finds the start %s", (_, seconds, index) => {
    expect(findLastStart(starts, seconds)).toBe(index);
  });

  it("finds none in an empty list", () => {
    expect(findLastStart(new Float64Array(), 1)).toBe(-1);
  });

  it("equals a linear scan at any time with any hint", () => {
    fc.assert(
      fc.property(timesMs, momentMs, anyHint, (times, ms, hint) => {
        const all = Float64Array.from(times, ([startMs]) => startMs);
        expect(findLastStart(all, ms, hint)).toBe(scan(times, (startMs) => startMs <= ms));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("findWordIndexAt", () => {
  const transcript = createTimedTranscript([
    [1000, 1400],
    [1400, 1800],
    [2000, 2500],
  ]);

  it.each([
    ["returns the word that starts exactly at the time", 1.4, 1],
    ["returns the word that holds the time", 1.39, 0],
    ["returns none in a pause", 1.9, -1],
    ["returns none exactly at a word's end before a pause", 1.8, -1],
    ["returns none before the first word", 0.999, -1],
    ["returns none after the last word", 2.5, -1],
    ["returns none for no number", Number.NaN, -1],
  ])("%s", (_, seconds, word) => {
    expect(findWordIndexAt(transcript, seconds)).toBe(word);
  });

  it("returns the word that started last where words overlap", () => {
    const overlapping = createTimedTranscript([
      [0, 5000],
      [1000, 2000],
      [1500, 3000],
    ]);
    expect(findWordIndexAt(overlapping, 1.7)).toBe(2);
    expect(findWordIndexAt(overlapping, 1.2)).toBe(1);
  });

  it("returns the long word that still runs when short ones over it have ended", () => {
    const overlapping = createTimedTranscript([
      [0, 5000],
      [1000, 2000],
      [2500, 3000],
    ]);
    expect(findWordIndexAt(overlapping, 4)).toBe(0);
  });

  it("equals a linear scan at any time with any hint", () => {
    fc.assert(
      fc.property(timesMs, momentMs, anyHint, (times, ms, hint) => {
        const word = findWordIndexAt(createTimedTranscript(times), ms / 1000, hint);
        expect(word).toBe(scan(times, (startMs, endMs) => startMs <= ms && ms < endMs));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("findNextChange", () => {
  it("names the next time at which a scan finds another word or cue, with any hint", () => {
    fc.assert(
      fc.property(timesMs, fc.nat({ max: 50 }), anyHint, (times, ms, hint) => {
        const timed = createTimedTranscript(times);
        const read = (atMs: number): string =>
          `${findWordIndexAt(timed, atMs / 1000)} ${findCueIndexAt(timed, atMs / 1000)}`;
        const nextMs = findNextChange(timed, ms / 1000, hint) * 1000;
        const changes = Array.from({ length: 120 }, (_, later) => ms + 1 + later);
        const changeMs = changes.find((atMs) => read(atMs) !== read(ms)) ?? Infinity;
        expect(nextMs).toBeGreaterThan(ms);
        // It may name a start that changes nothing, e.g. of a word without length.
        expect(nextMs).toBeLessThanOrEqual(changeMs + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["before the first word", 0.5, 1],
    ["exactly at a start: the word's end", 1.4, 1.8],
    ["in a pause: the next start", 1.9, 2],
    ["in the last word: its end", 2.6, 3],
    ["in a sentence without words: nothing more", 5.5, Infinity],
  ])("names %s", (_, seconds, change) => {
    const transcript = createTranscript(createSampleEpisodeFile().transcript);
    expect(findNextChange(transcript, seconds)).toBe(change);
  });
});

describe("findCueIndexAt", () => {
  const transcript = createTranscript(createSampleEpisodeFile().transcript);

  it.each([
    ["returns the cue that starts exactly at the time", 2, 1],
    ["returns the cue that holds the time", 1.5, 0],
    ["stays at a cue through the pause after it", 1.9, 0],
    ["returns none before the first cue", 0.999, -1],
    ["returns the last cue after its end", 99, 3],
    ["returns the spoken one of two cues at the same time", 5, 3],
    ["returns none for no number", Number.NaN, -1],
  ])("%s", (_, seconds, cue) => {
    expect(findCueIndexAt(transcript, seconds)).toBe(cue);
  });

  it("never returns a cue that is not spoken", () => {
    const cue = { ...createFileCue("一", [[0, 1, 0, 10]]), spoken: false as const };
    const silent = createTranscript([{ story: 0, cues: [cue] }]);
    expect(silent.cues).toHaveLength(1);
    expect(findCueIndexAt(silent, 0.005)).toBe(-1);
  });

  it("equals a linear scan of the spoken cues at any time, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, fc.nat({ max: 300 }), (file, ms) => {
        const cues = file.transcript.flatMap((paragraph) => paragraph.cues);
        const expected = cues.findLastIndex(
          ({ startMs, spoken }) => spoken !== false && startMs <= ms,
        );
        expect(findCueIndexAt(createTranscript(file.transcript), ms / 1000)).toBe(expected);
      }),
    );
  });
});

/** A title, a paragraph and an offset in its text, and what is found there. */
type PlaceCase<Found = number> = [
  title: string,
  place: readonly [paragraph: number, offset: number],
  found: Found,
];

describe("findCueIndexAtOffset", () => {
  // "大家好。 AI来了。" and "再见。走吧！"
  const transcript = createTranscript(createSampleEpisodeFile().transcript);

  it.each<PlaceCase>([
    ["the first character", [0, 0], 0],
    ["the last character of a sentence", [0, 3], 0],
    ["the white space behind a sentence", [0, 4], 0],
    ["the first character of the next sentence", [0, 5], 1],
    ["an offset past the text", [0, 99], 1],
    ["a negative offset", [0, -5], 0],
    ["the next paragraph", [1, 0], 2],
    ["a sentence of the next paragraph", [1, 3], 3],
    ["a paragraph that is not there", [2, 0], -1],
    ["a negative paragraph", [-1, 0], -1],
  ])("finds the cue at %s", (_, [paragraph, offset], cue) => {
    expect(findCueIndexAtOffset(transcript, paragraph, offset)).toBe(cue);
  });

  it("finds none in a paragraph without cues", () => {
    expect(findCueIndexAtOffset(createTranscript([{ story: 0, cues: [] }]), 0, 0)).toBe(-1);
  });
});

describe("findWordIndexAtOffset", () => {
  const transcript = createTranscript(createSampleEpisodeFile().transcript);

  it.each<PlaceCase>([
    ["a word's first character", [0, 2], 1],
    ["a word's last character", [0, 1], 0],
    ["a full stop: the word before it", [0, 3], 1],
    ["a word of the next sentence", [0, 6], 2],
    ["an offset past the text: the last word", [0, 99], 3],
    ["a sentence without words", [1, 0], -1],
    ["a paragraph that is not there", [9, 0], -1],
  ])("finds at %s", (_, [paragraph, offset], word) => {
    expect(findWordIndexAtOffset(transcript, paragraph, offset)).toBe(word);
  });

  it("finds none while the times of the words are on their way", () => {
    const waiting = { ...transcript, ...createWordColumns(0) };
    expect(findWordIndexAtOffset(waiting, 0, 2)).toBe(-1);
    expect(findSecondsAtOffset(waiting, 0, 2)).toBe(1);
    expect(findWordIndexAt(waiting, 1.2)).toBe(-1);
    expect(findCueIndexAt(waiting, 1.2)).toBe(0);
  });

  it("finds the first word at a quote that opens the sentence", () => {
    const quoted = createTranscript([
      { story: 0, cues: [createFileCue("“好。”", [[1, 2, 0, 9]])] },
    ]);
    expect(findWordIndexAtOffset(quoted, 0, 0)).toBe(0);
  });
});

describe("findSecondsAtOffset", () => {
  const transcript = createTranscript(createSampleEpisodeFile().transcript);

  it.each<PlaceCase<number | undefined>>([
    ["a word's start", [0, 2], 1.4],
    ["the sentence's start where words have no times", [1, 4], 5],
    ["nothing for a sentence that is not in the sound", [1, 0], undefined],
    ["nothing for a paragraph that is not there", [7, 0], undefined],
  ])("gives %s", (_, [paragraph, offset], seconds) => {
    expect(findSecondsAtOffset(transcript, paragraph, offset)).toBe(seconds);
  });
});
