import { describe, expect, it } from "vitest";
import { findNextUnheard, findPreviousEpisode } from "#core/episode/next-episode.ts";

const library = ["e", "d", "c", "b", "a"].map((id) => ({ id }));
const hear = (heard: string) => (id: string) => heard.includes(id);

describe("findNextUnheard", () => {
  it.each([
    ["the one published next", "b", "", "c"],
    ["a later one when that is heard", "b", "c", "d"],
    ["the newest unheard when all later ones are heard", "c", "de", "b"],
    ["the newest unheard after the newest", "e", "d", "c"],
    ["the newest unheard after an episode that is not listed", "x", "e", "d"],
  ])("is %s", (...[, current, heard, expected]) => {
    expect(findNextUnheard(library, current, hear(heard))?.id).toBe(expected);
  });

  it("is nothing when all is heard, and never the episode itself", () => {
    expect(findNextUnheard(library, "b", hear("acde"))).toBeUndefined();
    expect(findNextUnheard([], "b", hear(""))).toBeUndefined();
  });
});

describe("findPreviousEpisode", () => {
  it("is the one published before, heard or not", () => {
    expect(findPreviousEpisode(library, "c")?.id).toBe("b");
    expect(findPreviousEpisode(library, "a")).toBeUndefined();
    expect(findPreviousEpisode(library, "x")).toBeUndefined();
  });
});
