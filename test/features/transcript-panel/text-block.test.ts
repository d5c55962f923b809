import { afterEach, describe, expect, it } from "vitest";
import type { TextRange } from "#core/episode/text-range.ts";
import { createBlockRange, type TextBlock } from "#features/transcript-panel/text-block.ts";

afterEach(() => {
  document.body.replaceChildren();
});

/** A block whose text `ab|CD|ef` stands in three text nodes, from an offset of its paragraph. */
function createBlock(start: number): TextBlock {
  const element = document.createElement("p");
  const bold = document.createElement("b");
  bold.append("CD");
  element.append("ab", bold, "ef");
  document.body.append(element);
  const text = `${"-".repeat(start)}abCDef`;
  const keywords: TextRange[] = [[start + 2, start + 4]];
  const source = { text, keywords, story: 0, firstCue: 0, endCue: 1 };
  return { element, paragraph: 0, start, end: text.length, source };
}

describe("createBlockRange", () => {
  it.each<[TextRange, string]>([
    [[0, 2], "ab"],
    [[1, 3], "bC"],
    [[2, 4], "CD"],
    [[0, 6], "abCDef"],
    [[5, 6], "f"],
    [[4, 99], "ef"],
  ])("covers %j of the text: %s", (range, text) => {
    expect(createBlockRange(createBlock(0), range)?.toString()).toBe(text);
  });

  it.each<[TextRange, string]>([
    [[10, 12], "ab"],
    [[8, 11], "a"],
    [[13, 20], "Def"],
  ])("counts %j from the start of the paragraph: %s", (range, text) => {
    expect(createBlockRange(createBlock(10), range)?.toString()).toBe(text);
  });

  it.each<[TextRange]>([[[0, 10]], [[16, 20]], [[3, 3]]])(
    "is none for %j, of which the block shows nothing",
    (range) => {
      expect(createBlockRange(createBlock(10), range)).toBeUndefined();
    },
  );
});
