import { describe, expect, it } from "vitest";
import { findNumbers } from "#publish/episode/find-numbers.ts";

describe("findNumbers", () => {
  it.each([
    ["#12 Fonts", 12],
    ["Fonts (#12)", 12],
    ["第12期 字体", 12],
    ["第十二期｜字体", 12],
    ["第一百零三回 字体", 103],
    ["EP12: Fonts", 12],
    ["EP 12 Fonts", 12],
    ["E12｜字体", 12],
    ["Vol. 3 Fonts", 3],
    ["Ｖｏｌ．０１２ 字体", 12],
    ["Episode 12 – Fonts", 12],
    ["No.7 字体", 7],
  ])("finds the number of %s", (title, number) => {
    expect(findNumbers(title)).toEqual({ number });
  });

  it.each(["S02E05 Fonts", "Fonts s2 e5", "S2.E5 Fonts", "S2 EP5"])(
    "finds season and number of %s",
    (title) => {
      expect(findNumbers(title)).toEqual({ season: 2, number: 5 });
    },
  );

  it.each([
    "Fonts",
    "Fonts 2025-06-08",
    "12 fonts",
    "C#12 的新语法",
    "MP3 and E5 series",
    "Step12",
    "第一期望",
    "#12px",
  ])("finds none in %s", (title) => {
    expect(findNumbers(title)).toEqual({});
  });
});
