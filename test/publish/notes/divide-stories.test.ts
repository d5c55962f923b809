import { describe, expect, it } from "vitest";
import { divideStories } from "#publish/notes/divide-stories.ts";
import { parseShowNotes } from "#publish/notes/show-notes.ts";
import { textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";
import { sampleNotes } from "../../support/sample-notes.ts";

/** Title, kind and paragraphs of each story of the notes with this body. */
function divide(body: string) {
  const { notes } = parseShowNotes(`# 节目 2025/6/8\n\n${body}`);
  return divideStories(notes.paragraphs, notes.title).map(
    ({ title, kind, firstParagraph, endParagraph }) =>
      `${kind} ${title} ${firstParagraph}-${endParagraph}`,
  );
}

describe("divideStories", () => {
  it("starts a story at each paragraph with keywords, named for the first", () => {
    expect(divide("**一**和**二**。\n三。\n**四**。")).toEqual(["item 一 0-2", "item 四 2-3"]);
  });

  it("takes the paragraphs before the first keyword as the opening", () => {
    expect(divide("你好。\n欢迎。\n**一**。")).toEqual(["opening 开场 0-2", "item 一 2-3"]);
  });

  it("takes the paragraphs after the last keyword as the sign-off", () => {
    expect(divide("**一**。\n再见。\n走吧。")).toEqual(["item 一 0-1", "closing 结尾 1-3"]);
  });

  it("takes the names that the show has for them", () => {
    const { paragraphs } = parseShowNotes("# 节目\n\n好。\n**一**。\n再见。").notes;
    const names = { opening: "开张", closing: "撤离" };
    expect(divideStories(paragraphs, "节目", names).map(({ title }) => title)).toEqual([
      "开张",
      "一",
      "撤离",
    ]);
  });

  it("names opening and sign-off in English where the notes hold no Chinese", () => {
    expect(divide("Hello.\n**One**.\nBye.")).toEqual([
      "opening Opening 0-1",
      "item One 1-2",
      "closing Sign-off 2-3",
    ]);
  });

  it("follows headings, not keywords, where there are headings", () => {
    expect(divide("## 甲\n**一**。\n**二**。\n## 乙\n三。")).toEqual([
      "item 甲 0-2",
      "item 乙 2-3",
    ]);
  });

  it("takes the paragraphs before the first heading as the opening", () => {
    expect(divide("**你好**。\n## 甲\n一。")).toEqual(["opening 开场 0-1", "item 甲 1-2"]);
  });

  it("tells two headings of the same name apart", () => {
    expect(divide("## 甲\n一。\n## 甲\n二。")).toEqual(["item 甲 0-1", "item 甲 1-2"]);
  });

  it("drops a heading without paragraphs", () => {
    expect(divide("## 甲\n## 乙\n一。")).toEqual(["item 乙 0-1"]);
  });

  it("gives one story with the title for notes without keywords", () => {
    expect(divide("一。\n二。")).toEqual(["item 节目 2025/6/8 0-2"]);
  });

  it("gives no story for no paragraphs", () => {
    expect(divideStories([], "节目")).toEqual([]);
  });
});

describe("divideStories, whole notes", () => {
  it("divides the sample notes into eight stories", () => {
    const stories = divideStories(sampleNotes.paragraphs, sampleNotes.title, { closing: "撤离" });
    expect(stories.map(({ title }) => title)).toEqual([
      "开场",
      "千问3向量模型",
      "Diffusion Studio Pro",
      "Portraits",
      "大模型",
      "Claude",
      "作文题目",
      "撤离",
    ]);
    expect(stories.map(({ kind }) => kind)).toEqual([
      "opening",
      ...Array.from({ length: 6 }, () => "item"),
      "closing",
    ]);
  });

  it("covers all paragraphs in order with stories that are not empty, for any notes", () => {
    fc.assert(
      fc.property(textOf("#* \n。a中", 60), (body) => {
        const { paragraphs, title } = parseShowNotes(`# 节目\n${body}`).notes;
        const stories = divideStories(paragraphs, title);
        let next = 0;
        for (const story of stories) {
          expect(story.firstParagraph).toBe(next);
          expect(story.endParagraph).toBeGreaterThan(next);
          expect(story.title).not.toBe("");
          next = story.endParagraph;
        }
        expect(next).toBe(paragraphs.length);
      }),
      { numRuns: 500 },
    );
  });
});
