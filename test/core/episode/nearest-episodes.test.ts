import { describe, expect, it } from "vitest";
import { findNearestEpisodes } from "#core/episode/nearest-episodes.ts";

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

  it("are those around the turn of the month where its day is in no calendar", () => {
    expect(find("2025-06-31")).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
    expect(find("2025-05-32")).toEqual(["2025-06-04", "2025-05-30", "2025-05-29"]);
  });

  it("are the newest where the id says no day", () => {
    expect(find("trailer")).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
    expect(find()).toEqual(["2025-06-08", "2025-06-07", "2025-06-04"]);
  });
});
