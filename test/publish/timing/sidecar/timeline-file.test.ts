import { describe, expect, it } from "vitest";
import { timelineFormat } from "#publish/timing/sidecar/timeline-file.ts";
import { parseFile } from "#core/files/parse-file.ts";

const sentence = { text: "AI来了。", startMs: 0, endMs: 900 };

describe("timelineFormat", () => {
  it("accepts sentences with and without words, spoken and not", () => {
    const sentences = [
      { ...sentence, words: [[0, 2, 0, 400]] },
      { ...sentence, spoken: true, words: [] },
      { text: "再见。", spoken: false },
    ];
    const file = { version: 1, durationMs: 9000, sentences };
    expect(parseFile(timelineFormat, file)).toEqual({ ok: true, value: file });
  });

  it("fills in that a sentence has no words", () => {
    expect(parseFile(timelineFormat, { version: 1, sentences: [sentence] })).toEqual({
      ok: true,
      value: { version: 1, sentences: [{ ...sentence, words: [] }] },
    });
  });

  it.each([
    ["an empty text", { text: "" }, ["text"]],
    ["a spoken sentence without times", { startMs: undefined }, ["startMs"]],
    ["a negative time", { endMs: -1 }, ["endMs"]],
    ["a spoken flag that is text", { spoken: "no" }, ["spoken"]],
    ["half a word", { words: [[0, 1]] }, ["words", 0, 2]],
    ["a word at half a millisecond", { words: [[0, 1, 0.5, 1]] }, ["words", 0, 2]],
  ])("BAD: %s", (_, change, path) => {
    const file = { version: 1, sentences: [{ ...sentence, ...change }] };
    expect(parseFile(timelineFormat, file)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["sentences", 0, ...path] },
    });
  });

  it("BAD: a duration below zero", () => {
    expect(parseFile(timelineFormat, { version: 1, durationMs: -1, sentences: [] })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["durationMs"] },
    });
  });
});
