import { describe, expect, it } from "vitest";
import { CatalogError } from "#catalog/catalog-error.ts";
import { createCatalogQueries, resolveUrl } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { publishLibrary, sampleStation } from "../support/sample-library.ts";

const catalog = createCatalogQueries(rootUrl);
const id = "2025-06-08";
const episodePath = `episodes/${id}/episode.json`;

async function catchEpisodeError(text: string): Promise<unknown> {
  serveFiles(new Map([[episodePath, text]]));
  return createQueryClient()
    .fetchQuery(catalog.episode(id))
    .then(
      () => "no error",
      (error: unknown) => error,
    );
}

describe("createCatalogQueries: an episode", () => {
  it("comes with its times in seconds", async () => {
    serveFiles(publishLibrary());
    const episode = await createQueryClient().fetchQuery(catalog.episode(id));
    expect(episode.audio.durationSeconds).toBe(378.942);
    expect(episode.stories[1]).toMatchObject({
      title: "千问3向量模型",
      number: 1,
      startSeconds: 68.763,
      endSeconds: 128.26,
    });
    expect(episode.transcript.cues[0]).toMatchObject({ startSeconds: 3.9, endSeconds: 17.987 });
  });

  it("is bad-shape, with its address and the place of the fault, when it fails its schema", async () => {
    const damaged = { ...sampleEpisodeFile, tags: [1] };
    const error = await catchEpisodeError(JSON.stringify(damaged));
    expect(error).toBeInstanceOf(CatalogError);
    expect(error).toMatchObject({
      code: "bad-shape",
      url: rootUrl + episodePath,
      cause: { path: ["tags", 0] },
    });
  });

  it("is newer-version when a later release wrote it", async () => {
    const later = { ...sampleEpisodeFile, version: 2, tags: "another shape" };
    const error = await catchEpisodeError(JSON.stringify(later));
    expect(error).toMatchObject({ code: "newer-version", url: rootUrl + episodePath });
  });

  it("is not-found when it was taken down", async () => {
    serveFiles();
    const loading = createQueryClient().fetchQuery(catalog.episode("gone"));
    await expect(loading).rejects.toMatchObject({
      code: "not-found",
      url: `${rootUrl}episodes/gone/episode.json`,
    });
  });
});

describe("createCatalogQueries: the library", () => {
  it("loads the station", async () => {
    serveFiles(publishLibrary());
    const station = await createQueryClient().fetchQuery(catalog.station);
    expect(station).toEqual(sampleStation);
  });

  it("loads the tag index, the pack of a tag and the names that go on after a text", async () => {
    serveFiles(publishLibrary());
    const client = createQueryClient();
    const { packs, names } = await client.fetchQuery(catalog.tagIndex);
    const { tags } = await client.fetchQuery(catalog.tagPack("谷歌", packs));
    const google = tags.find(({ tag }) => tag === "谷歌");
    expect(google).toMatchObject({ episodes: 1, hits: 4, newest: { episodes: [{ id }] } });
    const part = await client.fetchQuery(catalog.tagNames("gu", names));
    expect(part.names.map(([name]) => name)).toContain("guge");
  });

  it("goes through its pages by the name of the older one, until there is none", async () => {
    const page = { version: 1, total: 2, episodes: [] };
    const server = serveFiles(
      new Map([
        ["episodes/index.json", JSON.stringify({ ...page, older: "index-1.json" })],
        ["episodes/index-1.json", JSON.stringify(page)],
      ]),
    );
    const library = { ...catalog.episodeIndex, pages: 5 };
    const { pages } = await createQueryClient().fetchInfiniteQuery(library);
    expect(pages).toHaveLength(2);
    expect(server.requests).toEqual(["episodes/index.json", "episodes/index-1.json"]);
  });
});

describe("resolveUrl", () => {
  it("resolves a path under a root that stands in a folder", () => {
    expect(resolveUrl("https://example.org/show/", "tags/index.json")).toBe(
      "https://example.org/show/tags/index.json",
    );
  });
});
