import { describe, expect, it } from "vitest";
import { formatQueryString, parseQueryString } from "#core/links/query-string.ts";
import { anyText, textOf, wellFormedText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("parseQueryString", () => {
  it.each([
    ["", []],
    ["?", []],
    [
      "?a=1&b=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    ["#t=10", [["t", "10"]]],
    ["a=1", [["a", "1"]]],
    [
      "?a=1&a=2",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    ["?a", [["a", ""]]],
    ["?=1", [["", "1"]]],
    ["?a=b=c", [["a", "b=c"]]],
    ["?&&a=1&", [["a", "1"]]],
    ["?TAG=AI", [["tag", "AI"]]],
    ["?q=a+b%20c%2B", [["q", "a b c+"]]],
    ["?q=%E8%B0%B7%E6%AD%8C", [["q", "谷歌"]]],
    ["?q=谷歌", [["q", "谷歌"]]],
  ])("parses %j", (text, entries) => {
    expect(parseQueryString(text)).toEqual(entries);
  });

  it.each([
    ["?q=100%", "100%"],
    ["?q=100%+off", "100% off"],
    ["?q=%E8%B0", "%E8%B0"],
    ["?q=%zz", "%zz"],
  ])("keeps the broken escape of %j as typed", (text, value) => {
    expect(parseQueryString(text)).toEqual([["q", value]]);
  });

  it.each([
    ["#t%3D83", [["t", "83"]]],
    ["#?t=83", [["t", "83"]]],
    [
      "?utm_source=x&amp%3Bt=83",
      [
        ["utm_source", "x"],
        ["t", "83"],
      ],
    ],
    [
      "?t=83?utm_source=x",
      [
        ["t", "83"],
        ["utm_source", "x"],
      ],
    ],
    [
      "?utm_source=x&amp;t=83",
      [
        ["utm_source", "x"],
        ["t", "83"],
      ],
    ],
    [
      "?utm_source=x&amp;amp;t=83",
      [
        ["utm_source", "x"],
        ["t", "83"],
      ],
    ],
    [
      "?t=83＆tag=AI",
      [
        ["t", "83"],
        ["tag", "AI"],
      ],
    ],
    [
      "?t=83%EF%BC%86tag=AI%ef%bc%9Fq=a",
      [
        ["t", "83"],
        ["tag", "AI"],
        ["q", "a"],
      ],
    ],
  ])("reads the damaged %j as it was meant", (text, entries) => {
    expect(parseQueryString(text)).toEqual(entries);
  });

  it.each([
    ["?q=why?", "why?"],
    ["?q=why?really", "why?really"],
    ["?q=%3Fa%3D1", "?a=1"],
    ["?q=R%EF%BC%86D", "R＆D"],
  ])("keeps what was typed in %j", (text, value) => {
    expect(parseQueryString(text)).toEqual([["q", value]]);
  });

  it("gives an entry for each part of any text that is not damaged", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("#&=+%aE8谷")), (text) => {
        fc.pre(!/[?？＆]|amp;|%EF/iu.test(text.slice(1)));
        const parts = text
          .replace(/^[?#]+/u, "")
          .split("&")
          .filter(Boolean);
        expect(parseQueryString(text)).toHaveLength(parts.length);
      }),
    );
  });
});

describe("formatQueryString", () => {
  it("gives an empty text for no entries", () => {
    expect(formatQueryString([])).toBe("");
  });

  it("keeps commas and colons readable", () => {
    expect(formatQueryString([["t", "1:23,1:40"]])).toBe("?t=1:23,1:40");
  });

  it("does not unescape an escaped comma that somebody typed", () => {
    expect(formatQueryString([["q", "%2C"]])).toBe("?q=%252C");
  });

  it("replaces a lone surrogate", () => {
    expect(formatQueryString([["q", "a\uD83Db😀"]])).toBe("?q=a%EF%BF%BDb%F0%9F%98%80");
  });

  it("is undone by parseQueryString", () => {
    const entry = fc.tuple(
      wellFormedText.map((key) => key.toLowerCase()),
      wellFormedText,
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(parseQueryString(formatQueryString(entries))).toEqual(entries);
      }),
    );
  });

  it("renders any text as plain URL characters", () => {
    fc.assert(
      fc.property(anyText, anyText, (key, value) => {
        expect(formatQueryString([[key, value]])).toMatch(/^\?[\w.!~*'(),:%-]*=[\w.!~*'(),:%-]*$/u);
      }),
    );
  });
});
