import { describe, expect, it } from "vitest";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findTagPack } from "#core/search/tag-index-file.ts";
import { listSlugPacks } from "#core/search/tag-slug.ts";
import { everyVariant } from "#publish/site/search/script-variants.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { createNumberedEpisode } from "../../../support/create-library.ts";
import { createFileCue } from "../../../support/episode-file-samples.ts";

/** An episode whose only story has one paragraph of untimed sentences. */
function createEpisode(number: number, tags: string[], sentences: string[]): EpisodeFile {
  return {
    ...createNumberedEpisode(number),
    tags,
    teasers: [],
    stories: [{ title: "谈天", kind: "item", startMs: 0, endMs: 9000 }],
    transcript: [
      {
        story: 0,
        cues: sentences.map((text, index) => ({
          ...createFileCue(text, []),
          startMs: index * 1000,
          endMs: index * 1000 + 900,
        })),
      },
    ],
  };
}

describe("deriveTags", () => {
  it("lists the sentences in which a tag is spoken, with the places", () => {
    const [tag] = deriveTags([
      createEpisode(1, ["AI"], ["没有。 ", "AI和ai，OpenAI不算。 ", "AI！"]),
    ]);
    expect(tag?.episodes).toEqual([
      {
        id: "2025-01-02",
        title: "第 1 期",
        date: "2025-01-02",
        moments: [
          {
            story: "谈天",
            number: 1,
            startMs: 1000,
            endMs: 1900,
            text: "AI和ai，OpenAI不算。",
            hits: [
              [0, 2],
              [3, 5],
            ],
          },
          { story: "谈天", number: 1, startMs: 2000, endMs: 2900, text: "AI！", hits: [[0, 2]] },
        ],
      },
    ]);
  });

  it("takes traditional and simplified writings for one tag, spelled as in the newest episode", () => {
    const tags = deriveTags([
      createEpisode(2, ["視頻編輯"], ["视频编辑。"]),
      createEpisode(1, ["视频编辑"], ["視頻編輯。"]),
    ]);
    expect(tags.map(({ summary }) => summary)).toEqual([{ tag: "視頻編輯", episodes: 2, hits: 2 }]);
  });

  it("counts places and episodes", () => {
    const tags = deriveTags([
      createEpisode(2, ["AI"], ["AI，AI。"]),
      createEpisode(1, ["AI"], ["AI。"]),
    ]);
    expect(tags.map(({ summary }) => summary)).toEqual([{ tag: "AI", episodes: 2, hits: 3 }]);
  });

  it("counts episodes and places month by month, and the company of each tag", () => {
    const [tag] = deriveTags([
      createEpisode(40, ["AI", "猫"], ["AI，AI。"]),
      createEpisode(2, ["猫", "AI"], ["AI。"]),
      createEpisode(1, ["AI", "狗"], ["AI。"]),
    ]);
    expect(tag?.months).toEqual([
      ["2025-01", 2, 2],
      ["2025-02", 1, 2],
    ]);
    expect(tag?.related).toEqual([
      ["猫", 2],
      ["狗", 1],
    ]);
  });

  it("takes writings that fold to one term for one tag, spelled as in the newest episode", () => {
    const tags = deriveTags([
      createEpisode(2, ["Qwen3-Embedding"], ["好。"]),
      createEpisode(1, ["qwen3－embedding", "QWEN3-EMBEDDING"], ["Qwen3-Embedding。"]),
    ]);
    expect(tags.map(({ summary }) => [summary.tag, summary.episodes, summary.hits])).toEqual([
      ["Qwen3-Embedding", 2, 1],
    ]);
  });

  it("looks only into the episodes that list the tag", () => {
    const [tag] = deriveTags([createEpisode(2, [], ["AI。"]), createEpisode(1, ["AI"], ["AI。"])]);
    expect(tag?.episodes.map(({ id }) => id)).toEqual(["2025-01-02"]);
  });

  it("keeps a tag that is never spoken", () => {
    const [tag] = deriveTags([createEpisode(1, ["创作"], ["好。"])]);
    expect(tag?.episodes).toMatchObject([{ moments: [] }]);
  });
});

describe("deriveTags, edges", () => {
  it("passes over sentences that are not spoken", () => {
    const episode = createEpisode(1, ["AI"], ["AI。", "AI。"]);
    const silent = episode.transcript[0]?.cues[0];
    if (silent) silent.spoken = false;
    const [tag] = deriveTags([episode]);
    expect(tag?.summary.hits).toBe(1);
    expect(tag?.episodes[0]?.moments.map(({ startMs }) => startMs)).toEqual([1000]);
  });

  it("gives both sentences of a place that runs across them", () => {
    const [tag] = deriveTags([createEpisode(1, ["Hello! World"], ["Hello! ", "World."])]);
    expect(tag?.episodes[0]?.moments).toMatchObject([
      { text: "Hello! World.", startMs: 0, endMs: 1900, hits: [[0, 12]] },
    ]);
  });

  it("puts the most spoken first, and those alike in the order of their characters", () => {
    const tags = deriveTags([createEpisode(1, ["b", "a", "c"], ["c, c, a, b"])]);
    expect(tags.map(({ summary }) => summary.tag)).toEqual(["c", "a", "b"]);
  });

  it("passes over a tag that says nothing", () => {
    expect(deriveTags([createEpisode(1, ["\u200B"], ["好。"])])).toEqual([]);
  });
});

describe("deriveTags, slugs", () => {
  it("gives the writings of one tag one slug, by which its pack is found", () => {
    const [traditional] = deriveTags([createEpisode(1, ["臺灣"], ["臺灣。"])]);
    const [simplified] = deriveTags([createEpisode(1, ["台湾"], ["台湾。"])]);
    expect(traditional?.slug).toBe(simplified?.slug);
    expect(traditional?.slug).toMatch(/^taiwan-/u);
    const packs = 4096;
    expect(listSlugPacks(traditional?.slug ?? "", packs)).toEqual([
      findTagPack("臺灣", packs, everyVariant),
    ]);
  });
});
