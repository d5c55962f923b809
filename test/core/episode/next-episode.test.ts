import { describe, expect, it } from "vitest";
import {
  findNearestEpisodes,
  findNextUnheard,
  findPreviousEpisode,
} from "#core/episode/next-episode.ts";

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

describe("findNearestEpisodes", () => {
  const dated = ["2025-06-08", "2025-06-07", "2025-06-04", "2025-05-30", "2025-05-29"].map(
    (date) => ({ id: date, date }),
  );
  const find = (id?: string): readonly string[] =>
    findNearestEpisodes(dated, id).map((episode) => episode.id);

  it("are the ones around the day of an id", () => {
    expect(find("2025-06-05")).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
    expect(find("2025-05-01")).toEqual(["2025-06-04", "2025-05-30", "2025-05-29"]);
  });

  it("are those at the end of the month where its day is in no calendar", () => {
    expect(find("2025-06-31")).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
    expect(find("2025-05-32")).toEqual(["2025-06-04", "2025-05-30", "2025-05-29"]);
  });

  it("are the newest where the id says no day", () => {
    expect(find("trailer")).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
    expect(find()).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
  });
});
