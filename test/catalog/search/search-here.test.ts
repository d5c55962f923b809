import { describe, expect, it } from "vitest";
import type { EpisodesHere } from "#catalog/episodes-here.ts";
import { searchHere } from "#catalog/search/search-here.ts";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { sampleEpisode } from "../../support/sample-episode.ts";

const older = { ...sampleEpisode, id: "2025-06-07", date: "2025-06-07" };
const here: EpisodesHere = {
  listIds: async () => [older.id, "broken", sampleEpisode.id],
  load: async (id) => {
    if (id === "broken") throw new Error("damaged");
    return id === older.id ? older : sampleEpisode;
  },
};

const search = (source: string, known: readonly MomentGroup[] = []) =>
  searchHere({
    here,
    request: { query: parseSearchQuery(source), tags: [] },
    variants: createUnitVariants(["", ""]),
    known,
  });

describe("searchHere", () => {
  it("finds the sentences of the texts themselves, newest first, and counts what it could read", async () => {
    const { groups, searched } = await search("图标库");
    expect(groups.map(({ id }) => id)).toEqual([sampleEpisode.id, older.id]);
    expect(groups[0]?.moments[0]?.text).toContain("图标库");
    expect(searched).toBe(2);
  });

  it("adds nothing to an episode that was found already", async () => {
    const known = { id: older.id, title: "", date: older.date, moments: [] };
    const { groups } = await search("图标库", [known]);
    expect(groups).toContain(known);
    expect(groups).toHaveLength(2);
  });

  it("finds nothing where nothing is spoken", async () => {
    expect(await search("没有人说过的话")).toEqual({ groups: [], searched: 2 });
  });
});
