import { describe, expect, it } from "vitest";
import { splitSentences } from "#publish/notes/split-sentences.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";
import { sampleNotes } from "../../support/sample-notes.ts";

function splitTexts(text: string): string[] {
  return splitSentences(text).map((range) => text.slice(...range));
}

describe("splitSentences", () => {
  it.each([
    ["at Chinese stops", ["你好！", "走吧。", "是吗？", "再见"]],
    ["behind a closing quote", ["你好！", "“走吧。”", "再见"]],
    ["behind several closers", ["（他说：“走吧！”）", "再见。"]],
    ["behind repeated stops", ["什么？！", "真的……吗？？", "好。"]],
    ["at half-width and full-width Latin stops", ["好｡", "好！", "好?", "好!"]],
    ["at a full stop before a capital", ["It works. ", "We go. ", "Bye."]],
    ["at a full stop before Chinese", ["It works. ", "我们走。"]],
    ["behind a straight closing quote", ['He said "Go." ', "Then left."]],
    ["with white space on the left", ["你好。 \n", "再见。"]],
  ])("splits %s", (_, sentences) => {
    expect(splitTexts(sentences.join(""))).toEqual(sentences);
  });

  it.each([
    "版本3.5和4.0都好",
    "Mr. Li and Dr. Wang met",
    "J. K. Rowling 写的",
    "用Node.js写",
    "访问example.com看看",
    "he paused. and went on",
    "你好……再见",
    "一、二；三：四，五",
  ])("does not split %j", (text) => {
    expect(splitTexts(text)).toEqual([text]);
  });

  it("joins a piece without letters or digits to the sentence before", () => {
    expect(splitTexts("你好。……！再见。")).toEqual(["你好。……！", "再见。"]);
  });

  it("joins a first piece without letters or digits to the sentence behind", () => {
    expect(splitTexts("？！“你好。”再见。")).toEqual(["？！“你好。”", "再见。"]);
  });

  it("gives one sentence for text without letters or digits, none for empty text", () => {
    expect(splitTexts("！！ ……")).toEqual(["！！ ……"]);
    expect(splitTexts("")).toEqual([]);
  });
});

describe("splitSentences, whole texts", () => {
  it("splits the sample notes into 46 sentences", () => {
    const sentences = sampleNotes.paragraphs.flatMap(({ text }) => splitTexts(text));
    expect(sentences).toHaveLength(46);
    expect(sentences.at(-1)).toBe("今天的情报就到这里，注意隐蔽，赶紧撤离。");
  });

  it("covers any text without gaps, with sentences that each say something", () => {
    const punctuated = textOf('。！？.!…“”"）A a你1\n', 40);
    fc.assert(
      fc.property(fc.oneof(anyText, punctuated), (text) => {
        const sentences = splitTexts(text);
        expect(sentences.join("")).toBe(text);
        const isSilent = (sentence: string): boolean => !/[\p{L}\p{N}]/u.test(sentence);
        expect(sentences.length > 1 && sentences.some(isSilent)).toBe(false);
        expect(sentences).not.toContain("");
      }),
      { numRuns: 500 },
    );
  });

  it("leaves an emoji with the sentence it reacts to", () => {
    expect(splitTexts("真快！👍🏽😀 今天天气好。👨‍👩‍👧再见。")).toEqual([
      "真快！👍🏽😀 ",
      "今天天气好。👨‍👩‍👧",
      "再见。",
    ]);
  });

  it("covers the text with half-open ranges that follow one another", () => {
    expect(splitSentences("你好！“走吧。”再见")).toEqual([
      [0, 3],
      [3, 8],
      [8, 10],
    ]);
  });
});
