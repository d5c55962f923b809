import { describe, expect, it } from "vitest";
import { countHits } from "#core/episode/moment-groups.ts";
import { mergeRanges } from "#core/episode/text-range.ts";
import { createTagGroups } from "#core/search/tag-moments.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import * as fc from "../../support/property.ts";

type TagMoment = TagEpisode["moments"][number];

function createEpisode(id: string, moments: TagMoment[]): TagEpisode {
  return { id, title: `第${id}期`, date: "2025-06-08", moments };
}

function createMoment(startMs: number, text: string, hits: [number, number][]): TagMoment {
  return { story: "猫", startMs, endMs: startMs + 500, text, hits };
}

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

describe("createTagGroups", () => {
  it("gives times in seconds, in the order of the file", () => {
    const groups = createTagGroups([
      createEpisode("b", [createMoment(0, "AI养猫。", [[3, 4]])]),
      createEpisode("a", []),
    ]);
    expect(groups).toEqual([
      {
        id: "b",
        title: "第b期",
        date: "2025-06-08",
        moments: [
          { story: "猫", startSeconds: 0, endSeconds: 0.5, text: "AI养猫。", ranges: [[3, 4]] },
        ],
      },
      { id: "a", title: "第a期", date: "2025-06-08", moments: [] },
    ]);
  });

  it("joins an episode that goes on in the next page", () => {
    const [group, ...others] = createTagGroups([
      createEpisode("b", [createMoment(3000, "猫三。", [[0, 1]])]),
      createEpisode("b", [createMoment(1000, "猫一。", [[0, 1]])]),
    ]);
    expect(others).toEqual([]);
    expect(group?.moments.map(({ text }) => text)).toEqual(["猫一。", "猫三。"]);
  });
});

describe("countHits", () => {
  it("counts the places of all moments together", () => {
    const hits: [number, number][] = [
      [0, 1],
      [2, 3],
    ];
    const episode = createEpisode("b", [
      createMoment(0, "猫和猫", hits),
      createMoment(1, "猫", [[0, 1]]),
    ]);
    expect(countHits(createTagGroups([episode]))).toBe(3);
  });

  it("counts none for no groups", () => {
    expect(countHits([])).toBe(0);
  });
});
