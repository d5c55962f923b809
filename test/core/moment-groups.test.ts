import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countHits,
  findQueryMoments,
  groupTagMoments,
  mergeRanges,
  splitQuery,
} from "#core/moment-groups.ts";
import { emptyFilter } from "#core/page-link.ts";
import type { SearchTextFile } from "#core/search-text-file.ts";
import type { TagFile } from "#core/tag-index-file.ts";
import type { TextRange } from "#core/term-matcher.ts";
import { anyText } from "../support/arbitrary-text.ts";

type TagEpisode = TagFile["episodes"][number];
type TagMoment = TagEpisode["moments"][number];

function createTagFile(tag: string, episodes: Readonly<Record<string, TagMoment[]>>): TagFile {
  return {
    version: 1,
    tag,
    episodes: Object.entries(episodes).map(([id, moments]) => ({
      id,
      title: `第${id}期`,
      date: "2025-06-08",
      hits: moments.length,
      moments,
    })),
  };
}

function createMoment(startMs: number, text: string, hits: [number, number][]): TagMoment {
  return { story: "猫", startMs, endMs: startMs + 500, text, hits };
}

const searchFile: SearchTextFile = {
  version: 1,
  episodes: [
    {
      id: "b",
      title: "第二期",
      date: "2025-06-09",
      tags: ["AI", "猫"],
      stories: ["开场", "猫"],
      cues: [
        ["AI养猫，AI喂猫。", 0, 0, 1000],
        ["猫睡了。", 1, 1000, 2500],
      ],
    },
    {
      id: "a",
      title: "第一期",
      date: "2025-06-08",
      tags: ["狗"],
      stories: ["狗"],
      cues: [["狗追猫。", 0, 0, 900]],
    },
  ],
};

/** "0-3 2-5" as ranges. */
function readRanges(text: string): TextRange[] {
  return Array.from(text.matchAll(/(\d+)-(\d+)/gu), ([, start, end]) => [
    Number(start),
    Number(end),
  ]);
}

describe("mergeRanges", () => {
  it.each([
    ["orders ranges", "4-5 0-1", "0-1 4-5"],
    ["joins ranges that overlap", "0-3 2-5", "0-5"],
    ["keeps the longer of two at one place", "0-1 0-4 1-2", "0-4"],
    ["keeps ranges that touch apart", "0-2 2-4", "0-2 2-4"],
    ["gives none for none", "", ""],
  ])("%s", (_, ranges, merged) => {
    expect(mergeRanges(readRanges(ranges))).toEqual(readRanges(merged));
  });

  it("covers the same characters with ordered ranges that do not overlap", () => {
    const range = fc
      .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 5 }))
      .map(([start, length]): [number, number] => [start, start + length]);
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const merged = mergeRanges(ranges);
        const cover = (list: readonly (readonly [number, number])[]): number[] =>
          Array.from({ length: 30 }, (_, at) => at).filter((at) =>
            list.some(([start, end]) => start <= at && at < end),
          );
        expect(cover(merged)).toEqual(cover(ranges));
        expect(merged.every(([start], index) => start >= (merged[index - 1]?.[1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe("groupTagMoments", () => {
  const ai = createTagFile("AI", {
    b: [createMoment(0, "AI养猫。", [[0, 2]]), createMoment(3000, "AI。", [[0, 2]])],
    a: [createMoment(0, "AI来了。", [[0, 2]])],
  });
  const cat = createTagFile("猫", {
    b: [createMoment(0, "AI养猫。", [[3, 4]]), createMoment(1000, "猫。", [[0, 1]])],
  });

  it("gives the moments of one tag in seconds", () => {
    expect(groupTagMoments([cat])).toEqual([
      {
        id: "b",
        title: "第b期",
        date: "2025-06-08",
        moments: [
          { story: "猫", startSeconds: 0, endSeconds: 0.5, text: "AI养猫。", ranges: [[3, 4]] },
          { story: "猫", startSeconds: 1, endSeconds: 1.5, text: "猫。", ranges: [[0, 1]] },
        ],
      },
    ]);
  });

  it("keeps only episodes that carry all tags, in the order of the files", () => {
    expect(groupTagMoments([ai]).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(groupTagMoments([ai, cat]).map(({ id }) => id)).toEqual(["b"]);
  });

  it("joins a sentence that speaks several tags into one moment", () => {
    const [group] = groupTagMoments([ai, cat]);
    expect(group?.moments.map(({ text, ranges }) => [text, ranges])).toEqual([
      [
        "AI养猫。",
        [
          [0, 2],
          [3, 4],
        ],
      ],
      ["猫。", [[0, 1]]],
      ["AI。", [[0, 2]]],
    ]);
  });

  it("gives nothing for no tags", () => {
    expect(groupTagMoments([])).toEqual([]);
  });
});

describe("countHits", () => {
  it("counts the places of all moments together", () => {
    expect(countHits(findQueryMoments(searchFile, { ...emptyFilter, query: "猫" }))).toBe(4);
  });

  it("counts none for no groups", () => {
    expect(countHits([])).toBe(0);
  });
});

describe("splitQuery", () => {
  it.each([
    ["向量 模型", ["向量", "模型"]],
    ["  AI\u3000猫\n", ["AI", "猫"]],
    ["C++", ["C++"]],
    [" \u200B ", []],
    ["", []],
  ])("splits %j", (query, words) => {
    expect(splitQuery(query)).toEqual(words);
  });
});

describe("findQueryMoments", () => {
  const search = (query: string, tags: readonly string[] = []) =>
    findQueryMoments(searchFile, { query, tags }).flatMap(({ id, moments }) =>
      moments.map(({ text, ranges }) => [id, ...ranges.map((range) => text.slice(...range))]),
    );

  it("finds every sentence that holds the word, newest episode first", () => {
    expect(search("猫")).toEqual([
      ["b", "猫", "猫"],
      ["b", "猫"],
      ["a", "猫"],
    ]);
  });

  it("finds only sentences that hold all words", () => {
    expect(search("ai 猫")).toEqual([["b", "AI", "猫", "AI", "猫"]]);
  });

  it("gives times in seconds and the title of the story", () => {
    const [group] = findQueryMoments(searchFile, { ...emptyFilter, query: "睡" });
    expect(group?.moments).toEqual([
      { story: "猫", startSeconds: 1, endSeconds: 2.5, text: "猫睡了。", ranges: [[1, 2]] },
    ]);
  });

  it("searches only episodes that carry all tags and marks their places too", () => {
    expect(search("睡", ["猫"])).toEqual([["b", "猫", "睡"]]);
    expect(search("猫", ["ＡＩ", "狗"])).toEqual([]);
  });

  it.each(["", " ", "没有"])("finds nothing for %j", (query) => {
    expect(findQueryMoments(searchFile, { ...emptyFilter, query })).toEqual([]);
  });

  it("marks only what stands in the sentence, for any query", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("猫", "AI 喂", "。")), (query) => {
        for (const { moments } of findQueryMoments(searchFile, { ...emptyFilter, query })) {
          for (const { text, ranges } of moments) {
            expect(ranges.length).toBeGreaterThan(0);
            expect(ranges.at(-1)?.[1]).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
