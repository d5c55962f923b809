import { describe, expect, it } from "vitest";
import { suggestWords, listTypedWords, replaceTypedWord } from "#core/search/suggest-words.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import * as fc from "../../support/property.ts";

const known = ["claude", "gemini", "transformer"];

describe("suggestWords", () => {
  it.each([
    ["clauda", "a wrong letter"],
    ["claudee", "one too many"],
    ["claud", "one too few"],
    ["cluade", "two swapped"],
    ["laude", "none at the start"],
  ])("knows what %s means: %s", (typed) => {
    expect(suggestWords(typed, known)).toEqual(["claude"]);
  });

  it.each(["cloudy", "claude", "edualc", ""])("makes nothing of %j", (typed) => {
    expect(suggestWords(typed, known)).toEqual([]);
  });

  it("finds every word back after one edit", () => {
    const word = fc.stringMatching(/^[a-e]{5,9}$/u);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("x", ""), (text, at, letter) => {
        const place = at % text.length;
        const typed = text.slice(0, place) + letter + text.slice(place + 1);
        expect(suggestWords(typed, [text])).toEqual([text]);
      }),
    );
  });
});

describe("listTypedWords", () => {
  it.each([
    ["clauda 谷歌", ["clauda"]],
    ["ＣＬＡＵＤＡ", ["clauda"]],
    ["#clauda -claudb 'x", []],
    ["qwen", []],
    ["12345", []],
  ])("finds in %s what may be mistyped", (source, words) => {
    expect(listTypedWords(parseSearchQuery(source))).toEqual(words);
  });
});

describe("replaceTypedWord", () => {
  it("changes that word alone, however it was typed", () => {
    expect(replaceTypedWord('"Clauda" -claudas 谷歌', "clauda", "claude")).toBe(
      '"claude" -claudas 谷歌',
    );
  });
});
