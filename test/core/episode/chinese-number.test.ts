import { describe, expect, it } from "vitest";
import { parseChineseDigits, parseChineseNumber } from "#core/episode/chinese-number.ts";

describe("parseChineseDigits", () => {
  it.each([
    ["二〇二五", 2025],
    ["一九九零", 1990],
    ["", undefined],
    ["二十", undefined],
  ])("reads %j as %j", (text, number) => {
    expect(parseChineseDigits(text)).toBe(number);
  });
});

describe("parseChineseNumber", () => {
  it.each([
    ["八", 8],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["廿一", 21],
    ["卅", 30],
    ["一百零三", 103],
    ["两百一十", 210],
    ["一千零二十四", 1024],
    ["一二三", 123],
    ["十十一一", undefined],
    ["个", undefined],
  ])("reads %j as %j", (text, number) => {
    expect(parseChineseNumber(text)).toBe(number);
  });
});
