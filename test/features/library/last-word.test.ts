import { describe, expect, it } from "vitest";
import { dropLastWord, findLastWord } from "#features/library/last-word.ts";

describe("findLastWord, dropLastWord", () => {
  it.each([
    ["", "", ""],
    ["谷歌", "谷歌", ""],
    ["开源 gu", "gu", "开源"],
    ["开源 #gu ", "gu", "开源"],
    ["＃谷", "谷", ""],
  ])("of %j are %j and %j", (query, word, before) => {
    expect(findLastWord(query)).toBe(word);
    expect(dropLastWord(query)).toBe(before);
  });
});
