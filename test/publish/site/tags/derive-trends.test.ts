import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { deriveTrends } from "#publish/site/tags/derive-trends.ts";
import { createNumberedEpisode } from "../../../support/create-library.ts";
import { createFileCue } from "../../../support/episode-file-samples.ts";

/** An episode of a day that speaks each tag as often as it is given. */
function createEpisode(date: string, ...tags: readonly string[]): EpisodeFile {
  return {
    ...createNumberedEpisode(0),
    id: date,
    date,
    tags: [...new Set(tags)],
    teasers: [],
    stories: [{ title: "谈天", kind: "item", startMs: 0, endMs: 9000 }],
    transcript: [{ story: 0, cues: [createFileCue(tags.join("。"), [])] }],
  };
}

/** Its trends, given the oldest episode first. */
function derive(...episodes: readonly EpisodeFile[]) {
  const newestFirst = episodes.toReversed();
  return deriveTrends(deriveTags(newestFirst), newestFirst);
}

describe("deriveTrends", () => {
  it("names what rises and what falls, with the hits of the months", () => {
    const trends = derive(
      createEpisode("2025-04-30", "谷歌", "具身智能"),
      createEpisode("2025-05-02", "谷歌", "谷歌", "具身智能"),
      createEpisode("2025-06-03", "谷歌", "具身智能", "具身智能", "具身智能", "具身智能"),
    );
    expect(trends).toEqual([
      {
        tag: "具身智能",
        slug: "jushenzhineng-7yh0mm",
        change: 3,
        months: [
          ["2025-04", 1],
          ["2025-05", 1],
          ["2025-06", 4],
        ],
      },
      {
        tag: "谷歌",
        slug: "guge-beddqm",
        change: -1,
        months: [
          ["2025-04", 1],
          ["2025-05", 2],
          ["2025-06", 1],
        ],
      },
    ]);
  });

  it("compares a month that is not over with as many days of the one before", () => {
    const trends = derive(
      createEpisode("2025-05-02", "谷歌"),
      createEpisode("2025-05-31", "谷歌", "谷歌", "谷歌"),
      createEpisode("2025-06-03", "谷歌", "谷歌"),
    );
    expect(trends.map(({ tag, change }) => [tag, change])).toEqual([["谷歌", 1]]);
  });

  it("tells what was never spoken before", () => {
    const trends = derive(createEpisode("2025-05-02", "谷歌"), createEpisode("2025-06-03", "作文"));
    expect(trends.map(({ tag, isFirst }) => [tag, isFirst])).toEqual([
      ["作文", true],
      ["谷歌", undefined],
    ]);
  });

  it("knows of no trend in a single month, nor after a month of silence", () => {
    expect(derive(createEpisode("2025-06-03", "谷歌"))).toEqual([]);
    expect(derive(createEpisode("2025-04-03", "谷歌"), createEpisode("2025-06-03"))).toEqual([]);
    expect(deriveTrends([], [])).toEqual([]);
  });

  it("goes over the turn of the year", () => {
    const [trend] = derive(
      createEpisode("2024-12-02", "谷歌"),
      createEpisode("2025-01-03", "谷歌", "谷歌"),
    );
    expect(trend?.months).toEqual([
      ["2024-12", 1],
      ["2025-01", 2],
    ]);
  });
});
