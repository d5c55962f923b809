import { describe, expect, it } from "vitest";
import { findMomentOfText } from "#core/episode/find-moment-of-text.ts";
import { findTextOfMoment } from "#core/episode/find-text-of-moment.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { createSampleEpisodeFile } from "../../support/episode-file-samples.ts";
import * as fc from "../../support/property.ts";

// 大家好。 AI来了。 / 再见。走吧！
const transcript = createTranscript(createSampleEpisodeFile().transcript);
const read = (startSeconds: number, endSeconds: number): string[] =>
  findTextOfMoment(transcript, { startSeconds, endSeconds }).map(
    ({ paragraph, range }) => transcript.paragraphs[paragraph]?.text.slice(...range) ?? "",
  );

describe("findTextOfMoment", () => {
  it.each([
    ["a word", [1, 1.4], ["大家"]],
    ["words that sound only in part", [1.3, 1.5], ["大家好"]],
    ["a span per sentence", [1.4, 2.5], ["好", "AI"]],
    ["a sentence without word times", [5.2, 5.4], ["走吧！"]],
    ["everything", [0, 99], ["大家好", "AI来了", "走吧！"]],
    ["nothing in a pause", [3.2, 4], []],
    ["nothing before the first word", [0, 1], []],
  ] as const)("finds %s", (_, [startSeconds, endSeconds], texts) => {
    expect(read(startSeconds, endSeconds)).toEqual(texts);
  });

  it("finds again every word that a moment was made of", () => {
    const words = [...transcript.wordStarts.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (a, b) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const from = { paragraph: 0, offset: transcript.wordStarts[first] ?? 0 };
        const to = { paragraph: 0, offset: transcript.wordEnds[last] ?? 0 };
        const moment = findMomentOfText(transcript, from, to);
        if (!moment) throw new Error("words are spoken");
        const spans = findTextOfMoment(transcript, moment);
        expect(spans.at(0)?.range[0]).toBe(from.offset);
        expect(spans.at(-1)?.range[1]).toBe(to.offset);
      }),
    );
  });
});
