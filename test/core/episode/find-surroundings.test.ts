import { describe, expect, it } from "vitest";
import { findSurroundings } from "#core/episode/find-surroundings.ts";
import type { Cue, Paragraph } from "#core/episode/transcript.ts";

/** Sentences of a second each, by paragraph; one in brackets is not spoken. */
function createText(...texts: readonly (readonly string[])[]) {
  const paragraphs: Paragraph[] = [];
  const cues: Cue[] = [];
  texts.forEach((sentences, paragraph) => {
    let text = "";
    for (const sentence of sentences) {
      const start = text.length;
      text += sentence;
      cues.push({
        paragraph,
        start,
        end: start + sentence.trimEnd().length,
        startSeconds: cues.length,
        endSeconds: cues.length + 1,
        isSpoken: !sentence.startsWith("["),
        firstWord: 0,
        endWord: 0,
      });
    }
    paragraphs.push({ text, story: 0, firstCue: 0, endCue: 0, keywords: [] });
  });
  return { cues, paragraphs };
}

describe("findSurroundings", () => {
  it("finds two sentences on either side, also in the paragraphs around", () => {
    const text = createText(["一。", "二。", "三。"], ["四。", "五。"], ["六。", "七。"]);
    expect(findSurroundings(text, { startSeconds: 3, endSeconds: 4 })).toEqual({
      before: ["二。", "三。"],
      after: ["五。", "六。"],
    });
  });

  it("finds fewer at the ends, and leaves out what is not spoken", () => {
    const text = createText(["一。", "[二。]", "三。"]);
    expect(findSurroundings(text, { startSeconds: 0, endSeconds: 1 })).toEqual({
      before: [],
      after: ["三。"],
    });
  });

  it("parts sentences of a script with spaces by one", () => {
    const text = createText(["One. ", "Two. "], ["Three."]);
    expect(findSurroundings(text, { startSeconds: 1, endSeconds: 2 })).toEqual({
      before: ["One. "],
      after: ["Three. "],
    });
  });
});
