import { describe, expect, it } from "vitest";
import { findMomentOfText } from "#core/episode/find-moment-of-text.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import {
  arbitraryEpisodeFile,
  createSampleEpisodeFile,
} from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

// 大家好。 AI来了。 / 再见。走吧！
const transcript = createTranscript(createSampleEpisodeFile().transcript);
const find = ([fromParagraph, from, toParagraph, to]: readonly [number, number, number, number]) =>
  findMomentOfText(
    transcript,
    { paragraph: fromParagraph, offset: from },
    { paragraph: toParagraph, offset: to },
  );

describe("findMomentOfText", () => {
  it.each([
    ["one word", [0, 0, 0, 2], [1, 1.4]],
    ["a word that is touched counts whole", [0, 1, 0, 2], [1, 1.4]],
    ["two words", [0, 0, 0, 3], [1, 1.8]],
    ["across two sentences", [0, 2, 0, 7], [1.4, 2.5]],
    ["across two paragraphs, past what is not spoken", [0, 7, 1, 6], [2.6, 6]],
    ["a piece of a sentence without word times is the sentence", [1, 4, 1, 5], [5, 6]],
    ["up to the start of the next paragraph", [0, 0, 1, 0], [1, 3]],
  ] as const)("finds when it is spoken: %s", (_, places, [startSeconds, endSeconds]) => {
    expect(find(places)).toEqual({ startSeconds, endSeconds });
  });

  it.each([
    ["signs between words", [0, 3, 0, 5]],
    ["a sentence that is not in the sound", [1, 0, 1, 3]],
    ["nothing between two words", [0, 2, 0, 2]],
    ["a paragraph that is none", [9, 0, 9, 1]],
  ] as const)("finds nothing for %s", (_, places) => {
    expect(find(places)).toBeUndefined();
  });

  it("covers a whole episode from its earliest word to its latest, for any episode", () => {
    fc.assert(
      fc.property(arbitraryEpisodeFile, (file) => {
        const whole = createTranscript(file.transcript);
        const last = whole.paragraphs.length - 1;
        const found = findMomentOfText(
          whole,
          { paragraph: 0, offset: 0 },
          { paragraph: last, offset: whole.paragraphs[last]?.text.length ?? 0 },
        );
        const times = file.transcript
          .flatMap(({ cues }) => cues)
          .filter((cue) => cue.spoken !== false && cue.text.trim() !== "")
          .flatMap(({ words, startMs, endMs }) =>
            words.length > 0 ? words.map(([, , start, end]) => [start, end]) : [[startMs, endMs]],
          );
        const expected = {
          startSeconds: Math.min(...times.map(([start = 0]) => start)) / 1000,
          endSeconds: Math.max(...times.map(([, end = 0]) => end)) / 1000,
        };
        expect(found).toEqual(times.length > 0 ? expected : undefined);
      }),
    );
  });
});
