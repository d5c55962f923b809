import { describe, expect, it } from "vitest";
import { toEpisodeFilter } from "#core/links/to-episode-filter.ts";
import { createEpisodeSearcher } from "#core/search/episode-searcher.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { createSpeakerTest, splitSpeakerQuery } from "#core/search/speaker-query.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { createSearchEpisode } from "#publish/site/search/create-search-episode.ts";
import { sampleEpisodeFile } from "../../support/sample-episode.ts";

const people = [{ name: "Maya Chen" }, { name: "何夕" }];
const talk = {
  ...sampleEpisodeFile,
  people,
  transcript: sampleEpisodeFile.transcript.map(({ story, cues }, index) => ({
    story,
    cues,
    speaker: index % 2,
  })),
};

describe("splitSpeakerQuery", () => {
  it.each([
    ["fonts speaker:maya", "fonts", ["maya"]],
    ['speaker:"Maya Chen" bitmap fonts', "bitmap fonts", ["Maya Chen"]],
    ["Speaker：何夕 字体", "字体", ["何夕"]],
    ["说话人：何夕", "", ["何夕"]],
    ['speaker:"Maya Ch', "", ["Maya Ch"]],
    ["speaker:a speaker:b c", "c", ["a", "b"]],
    ["speaker: fonts", "speaker: fonts", []],
    ["loudspeaker:a", "loudspeaker:a", []],
  ])("reads %j", (source, query, speakers) => {
    expect(splitSpeakerQuery(source)).toEqual({ query, speakers });
  });
});

describe("createSpeakerTest", () => {
  it("knows a name by all of it and by its words, whatever their case", () => {
    const isWanted = createSpeakerTest(["CHEN", "何夕"]);
    expect(["Maya Chen", "何夕", "Chenoa", "Maya"].map(isWanted)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a query with a speaker", () => {
  const variants = createUnitVariants(["", ""]);
  const find = (source: string) =>
    createEpisodeSearcher({ query: parseSearchQuery(source), tags: [] }, variants).findMoments(
      createSearchEpisode(talk),
    );

  it("finds episodes in which that one speaks, and no others", () => {
    expect(find("speaker:maya")).toEqual([]);
    expect(find('speaker:"maya chen"')).toEqual([]);
    expect(find("speaker:robert")).toBeUndefined();
    expect(find("谷歌 speaker:何夕")?.length).toBeGreaterThan(0);
    expect(find("谷歌 speaker:robert")).toBeUndefined();
  });

  it("goes along to the episode's page", () => {
    expect(toEpisodeFilter({ tags: [], query: "谷歌 speaker:maya" }).query).toBe(
      'speaker:"maya" 谷歌',
    );
  });
});
