import { describe, expect, it } from "vitest";
import { findTagStories } from "#core/search/find-tag-stories.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

const findTitles = (...tags: string[]): string[] =>
  findTagStories(sampleEpisode, tags).map(({ story }) => story.title);

describe("findTagStories", () => {
  it("finds the items in whose text or title a tag stands", () => {
    expect(findTitles("作文")).toEqual(["作文题目"]);
    expect(findTitles("diffusion studio pro")).toEqual(["Diffusion Studio Pro"]);
  });

  it("leaves opening and sign-off alone, which name everything in passing", () => {
    const everything = findTagStories(sampleEpisode, ["AI"]);
    expect(everything.length).toBeGreaterThan(2);
    expect(everything.every(({ story }) => story.kind === "item")).toBe(true);
  });

  it("says for each story which of the tags it is of, the first one first", () => {
    const found = findTagStories(sampleEpisode, ["谷歌", "作文"]);
    expect(found.find(({ story }) => story.title === "作文题目")?.tag).toBe("作文");
    expect(found.find(({ story }) => story.title === "Portraits")?.tag).toBe("谷歌");
  });

  it("matches Latin tags as words and not inside of others", () => {
    expect(findTitles("Studi")).toEqual([]);
  });

  it("finds a tag in the other script with the library's variants", () => {
    const variants = createUnitVariants(["題", "题"]);
    expect(findTagStories(sampleEpisode, ["題目"])).toEqual([]);
    expect(findTagStories(sampleEpisode, ["題目"], variants)).toHaveLength(1);
  });

  it("finds nothing for no tag and for a blank one", () => {
    expect(findTitles()).toEqual([]);
    expect(findTitles(" ")).toEqual([]);
  });
});
