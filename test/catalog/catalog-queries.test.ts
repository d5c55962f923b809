import { describe, expect, it } from "vitest";
import { CatalogError } from "#catalog/catalog-error.ts";
import { createCatalogQueries, resolveUrl } from "#catalog/catalog-queries.ts";
import { createTagQueries } from "#catalog/tags/tag-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import { createEpisodeTextFile } from "#core/files/episode-text-file.ts";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { sampleEpisode, sampleEpisodeFile } from "../support/sample-episode.ts";
import { createSampleEpisodeFile } from "../support/episode-file-samples.ts";
import { publishLibrary, sampleStation } from "../support/sample-library.ts";

const catalog = createCatalogQueries(rootUrl);
const id = "2025-06-08";
const textPath = `episodes/${id}/text.json`;
const wordsPath = `episodes/${id}/words.bin`;

const sampleTextFile = createEpisodeTextFile(sampleEpisodeFile, sampleEpisode.transcript);

async function catchEpisodeError(text: string): Promise<unknown> {
  serveFiles(new Map([[textPath, text]]));
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
    const damaged = { ...sampleTextFile, tags: [1] };
    const error = await catchEpisodeError(JSON.stringify(damaged));
    expect(error).toBeInstanceOf(CatalogError);
    expect(error).toMatchObject({
      code: "bad-shape",
      url: rootUrl + textPath,
      cause: { path: ["tags", 0] },
    });
  });

  it("is newer-version when a later release wrote it", async () => {
    const later = { ...sampleTextFile, version: 2, tags: "another shape" };
    const error = await catchEpisodeError(JSON.stringify(later));
    expect(error).toMatchObject({ code: "newer-version", url: rootUrl + textPath });
  });

  it("is not-found when it was taken down", async () => {
    serveFiles();
    const loading = createQueryClient().fetchQuery(catalog.episode("gone"));
    await expect(loading).rejects.toMatchObject({
      code: "not-found",
      url: `${rootUrl}episodes/gone/text.json`,
    });
  });
});

describe("createCatalogQueries: the words of an episode", () => {
  const load = () => createQueryClient().fetchQuery(catalog.spokenEpisode(id));

  it("come with their times: the transcript is what the episode's own file says", async () => {
    const server = serveFiles(publishLibrary());
    const { transcript } = await load();
    expect(transcript).toEqual(sampleEpisode.transcript);
    expect(server.requests).toEqual([textPath, wordsPath]);
  });

  it("leave text and sentences the same objects", async () => {
    serveFiles(publishLibrary());
    const client = createQueryClient();
    const before = await client.fetchQuery(catalog.episode(id));
    const { transcript } = await client.fetchQuery(catalog.spokenEpisode(id));
    expect(before.transcript.wordStarts).toHaveLength(0);
    expect(transcript.paragraphs).toBe(before.transcript.paragraphs);
    expect(transcript.cues).toBe(before.transcript.cues);
  });

  it("are not asked for where there are none", async () => {
    const cue = { text: "走吧。", startMs: 0, endMs: 900, keywords: [], words: [] };
    const silent = { ...sampleEpisodeFile, transcript: [{ story: 0, cues: [cue] }] };
    const server = serveFiles(publishLibrary([silent]));
    const { transcript } = await load();
    expect(transcript.wordStarts).toHaveLength(0);
    expect(server.requests).toEqual([textPath]);
  });

  it.each<[string, (words: Uint8Array) => Uint8Array]>([
    ["bytes that are not packed", (words) => words.subarray(20)],
    ["a file that breaks off", (words) => words.subarray(0, 500)],
    ["a damaged byte", (words) => words.map((byte, at) => (at === 400 ? byte ^ 1 : byte))],
    [
      "the words of another text",
      () => deriveReaderFiles(createSampleEpisodeFile()).words ?? new Uint8Array(),
    ],
  ])("are bad-shape for %s", async (_, damage) => {
    const files = publishLibrary();
    const words = files.get(wordsPath);
    if (words === undefined || typeof words === "string") throw new Error("no words");
    files.set(wordsPath, damage(words));
    serveFiles(files);
    await expect(load()).rejects.toMatchObject({ code: "bad-shape", url: rootUrl + wordsPath });
  });

  it("are not-found when their file is missing, and the text is there all the same", async () => {
    const files = publishLibrary();
    files.delete(wordsPath);
    serveFiles(files);
    const client = createQueryClient();
    const loading = client.fetchQuery(catalog.spokenEpisode(id));
    await expect(loading).rejects.toMatchObject({ code: "not-found" });
    expect(client.getQueryData(catalog.episode(id).queryKey)).toMatchObject({ id });
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
    const tagQueries = createTagQueries(rootUrl);
    const { packs, names } = await client.fetchQuery(tagQueries.tagIndex);
    const { tags } = await client.fetchQuery(tagQueries.tagPack("谷歌", packs, undefined));
    const google = tags.find(({ tag }) => tag === "谷歌");
    expect(google).toMatchObject({ episodes: 1, hits: 4, newest: { episodes: [{ id }] } });
    const part = await client.fetchQuery(tagQueries.tagNames("gu", names));
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
