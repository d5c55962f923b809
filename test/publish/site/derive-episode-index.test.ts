import { describe, expect, it } from "vitest";
import { deriveEpisodeIndex } from "#publish/site/derive-episode-index.ts";
import { sumUpEpisode } from "#publish/site/episode-outline.ts";
import { createLibrary } from "../../support/create-library.ts";
import * as fc from "../../support/property.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";

const noTags = { popular: [], trends: [] };

function derive(count: number): ReturnType<typeof deriveEpisodeIndex> {
  return deriveEpisodeIndex(createLibrary(count).episodes.map(sumUpEpisode), noTags);
}

/** Number of episodes on each page, newest page first. */
function listPages(count: number): [path: string, episodes: number][] {
  return [...derive(count)].toReversed().map(([path, { episodes }]) => [path, episodes.length]);
}

describe("deriveEpisodeIndex", () => {
  it("describes an episode by its teaser, its items and its tags", () => {
    expect(derive(1).get("episodes/index.json")).toEqual({
      version: 1,
      total: 1,
      episodes: [
        {
          id: "2025-01-01",
          title: "第 0 期",
          headline: "第 0 期",
          date: "2025-01-01",
          durationMs: 9000,
          summary: "AI来了吗？",
          stories: ["AI"],
          tags: ["AI"],
        },
      ],
      popularTags: [],
      months: [["2025-01", 1]],
      lead: {
        peaks: expect.any(String),
        stories: [
          { title: "开场", kind: "opening", startMs: 0 },
          { title: "AI", kind: "item", startMs: 1000 },
          { title: "撤离", kind: "closing", startMs: 5000 },
        ],
        questions: [{ text: "AI来了吗？", story: 1, wordEnds: [2, 3, 4] }],
        headlineWordEnds: [],
      },
      trends: [],
    });
  });

  it("says an episode's number where the show counts", () => {
    const [episode] = createLibrary(1).episodes;
    const episodes = episode ? [{ ...episode, number: 412 }] : [];
    const index = deriveEpisodeIndex(episodes.map(sumUpEpisode), noTags).get("episodes/index.json");
    expect(index?.episodes[0]?.number).toBe(412);
  });

  it("tells of the newest episode what each teaser asks and which story answers", () => {
    const index = deriveEpisodeIndex([sumUpEpisode(sampleEpisodeFile)], noTags).get(
      "episodes/index.json",
    );
    expect(index?.episodes[0]?.headline).toBe(
      "阿里最新的AI模型，性能居然超越了谷歌和OpenAI的顶尖产品",
    );
    expect(index?.lead?.questions.map(({ story }) => index.lead?.stories[story]?.title)).toEqual([
      "千问3向量模型",
      "Portraits",
      "大模型",
    ]);
    expect(index?.lead?.questions[0]?.text).toBe(
      "这AI的速度是不是有点太快了，人类的“看家本领”还能守多久？",
    );
  });

  it("describes an episode without teasers by its first sentence", () => {
    const [episode] = createLibrary(1).episodes;
    const episodes = episode ? [{ ...episode, teasers: [] }] : [];
    const index = deriveEpisodeIndex(episodes.map(sumUpEpisode), noTags).get("episodes/index.json");
    expect(index?.episodes[0]?.summary).toBe("大家好。");
  });
});

describe("deriveEpisodeIndex, pages", () => {
  it.each([
    [0, [["episodes/index.json", 0]]],
    [30, [["episodes/index.json", 30]]],
    [59, [["episodes/index.json", 59]]],
    [
      60,
      [
        ["episodes/index.json", 30],
        ["episodes/index-1.json", 30],
      ],
    ],
    [
      119,
      [
        ["episodes/index.json", 59],
        ["episodes/index-2.json", 30],
        ["episodes/index-1.json", 30],
      ],
    ],
  ])("divides %d episodes into pages", (count, pages) => {
    expect(listPages(count)).toEqual(pages);
  });

  it("offers the 24 most spoken tags, on the newest page only", () => {
    const tags = Array.from({ length: 30 }, (_, index) => ({
      tag: `标签${index}`,
      episodes: 1,
      hits: 30 - index,
    }));
    const pages = deriveEpisodeIndex(createLibrary(60).episodes.map(sumUpEpisode), {
      popular: tags,
      trends: [],
    });
    expect(pages.get("episodes/index.json")?.popularTags).toEqual(tags.slice(0, 24));
    expect(pages.get("episodes/index-1.json")).not.toHaveProperty("popularTags");
  });
});

describe("deriveEpisodeIndex, any number of episodes", () => {
  it("lists every episode once, newest first, along the way from page to page", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (count) => {
        const pages = derive(count);
        const ids: string[] = [];
        let path: string | undefined = "episodes/index.json";
        while (path !== undefined) {
          const page = pages.get(path);
          ids.push(...(page?.episodes.map(({ id }) => id) ?? []));
          path = page?.older === undefined ? undefined : `episodes/${page.older}`;
        }
        expect(ids).toEqual(createLibrary(count).episodes.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  it("never changes a full page when an episode is added", () => {
    fc.assert(
      fc.property(fc.nat({ max: 150 }), (count) => {
        const [before, after] = [derive(count), derive(count + 1)];
        before.delete("episodes/index.json");
        for (const [path, page] of before) expect(after.get(path)).toEqual(page);
      }),
      { numRuns: 40 },
    );
  });
});
