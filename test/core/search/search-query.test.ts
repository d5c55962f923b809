import { describe, expect, it } from "vitest";
import {
  isInTime,
  isWithoutTerms,
  parseSearchQuery,
  type SearchQuery,
} from "#core/search/search-query.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

/** A query as one line: alternatives with |, exclusions with -, phrases quoted, tags with #. */
function show({ clauses, before, after }: SearchQuery): string {
  const terms = clauses.map(
    ({ terms: alternatives, isExcluded }) =>
      (isExcluded ? "-" : "") +
      alternatives
        .map(({ kind, text }) => ({ words: text, phrase: `"${text}"`, tag: `#${text}` })[kind])
        .join("|"),
  );
  const times = [before !== undefined && `<${before}`, after !== undefined && `>=${after}`];
  return [...terms, ...times.filter((time) => time !== false)].join(" & ");
}

describe("parseSearchQuery", () => {
  it.each([
    ["words are parted by white space", "谷歌  眼镜\u3000AI", "谷歌 & 眼镜 & AI"],
    ["a phrase keeps its spaces", 'a "b  c" d', 'a & "b  c" & d'],
    ["curly and full-width marks quote too", "“a b” ＂c d＂", '"a b" & "c d"'],
    ["a mark without a partner quotes to the end", 'a "b c', 'a & "b c"'],
    ["minus excludes", '谷歌 -眼镜 -"a b" -#AI', '谷歌 & -眼镜 & -"a b" & -#AI'],
    ["a hash asks for a tag", "#谷歌 ＃AI ##x", "#谷歌 & #AI & #x"],
    ["a tag with spaces is quoted", '#"Diffusion Studio"', "#Diffusion Studio"],
    ["OR joins its neighbours", "a OR b OR c d", "a|b|c & d"],
    ["OR joins tags and phrases", '#a OR "b c"', '#a|"b c"'],
    ["dates bound the time", "a before:2025-06 after:2025-1-1", "a & <2025-06 & >=2025-01-01"],
    ["dates may be years, in any width and case", "ＢＥＦＯＲＥ：2025", "<2025"],
    ["dates may have slashes", "after:2025/6/8", ">=2025-06-08"],
  ])("%s", (_, source, shown) => {
    expect(show(parseSearchQuery(source))).toBe(shown);
  });

  it.each([
    ["an OR at an end", "OR a OR", "OR & a & OR"],
    ["an OR beside an exclusion", "a OR -b", "a & OR & -b"],
    ["an OR beside an OR", "a OR OR b", "a & OR & OR & b"],
    ["a small or", "a or b", "a & or & b"],
    ["a month that does not exist", "before:2025-13", "before:2025-13"],
    ["a date of words", "after:spring", "after:spring"],
    ["a lone minus", "- a", "- & a"],
    ["a lone mark", '"', '"'],
    ["signs", "C++ .* ( <b> % &", "C++ & .* & ( & <b> & % & &"],
    ["a mark inside of a word", '5"x', '5"x'],
    ["a hash inside of a word", "C#", "C#"],
  ])("takes %s for plain text", (_, source, shown) => {
    expect(show(parseSearchQuery(source))).toBe(shown);
  });

  it.each(["", "  ", "#", " # ＃", "\u200B", "-\u200B", "#\u200B"])(
    "finds nothing to ask in %j",
    (source) => {
      expect(parseSearchQuery(source).clauses).toEqual([]);
    },
  );

  it("never throws and never asks for nothing, for any text", () => {
    const hostile = fc.oneof(anyText, textOf('ab中-#＃"“” OR:before0129\u202E\uD800\n', 60));
    fc.assert(
      fc.property(hostile, (source) => {
        for (const { terms } of parseSearchQuery(source).clauses) {
          expect(terms.length).toBeGreaterThan(0);
          for (const { text } of terms) expect(text.trim()).not.toBe("");
        }
      }),
    );
  });

  it("reads 100 kB in no time", () => {
    expect(parseSearchQuery('"'.repeat(100_000)).clauses).toHaveLength(1);
    expect(parseSearchQuery("- #".repeat(33_000)).clauses.length).toBeGreaterThan(0);
  });
});

describe("isInTime", () => {
  it.each([
    ["before:2025-06", "2025-05-31", true],
    ["before:2025-06", "2025-06-01", false],
    ["after:2025-06", "2025-06-01", true],
    ["after:2025-06-08", "2025-06-07", false],
    ["after:2025 before:2026", "2025-12-31", true],
    ["after:2025 before:2026", "2026-01-01", false],
    ["谷歌", "1999-01-01", true],
  ])("%s holds %s: %s", (source, date, isIn) => {
    expect(isInTime(parseSearchQuery(source), date)).toBe(isIn);
  });
});

describe("isWithoutTerms", () => {
  it.each([
    ["before:2025", true],
    ["-谷歌", true],
    ["谷歌", false],
    ["#谷歌 -AI", false],
  ])("%s: %s", (source, isWithout) => {
    expect(isWithoutTerms(parseSearchQuery(source))).toBe(isWithout);
  });
});
