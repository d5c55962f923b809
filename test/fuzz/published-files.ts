import { gunzipSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { CatalogError } from "#catalog/catalog-error.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createSearchFiles } from "#catalog/search/search-files.ts";
import { startSearch } from "#catalog/search/search-session.ts";
import { createTagQueries } from "#catalog/tags/tag-queries.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { QueryClient } from "@tanstack/react-query";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../support/sample-library.ts";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";
import { corruptBytes, corruptJson, corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";

type FileContent = string | Uint8Array;

/** A file of the site that its host damaged, or somebody wrote. */
interface DamagedFile {
  readonly path: string;
  readonly content: FileContent;
}

const library = publishLibrary([sampleEpisodeFile, olderEpisodeFile]);
/** What the app reads; other players read the rest. */
const paths = [...library.keys()].filter((path) => /\.(?:json|bin)$|search\//u.test(path));

/** Small files have nothing in them. */
const corruptPacked = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    corruptBytes(bytes),
    // Of the right checksum.
    corruptBytes(bytes.length > 0 ? gunzipSync(bytes) : bytes).map((inner) => gzipSync(inner)),
  );

const damagedFile: fc.Arbitrary<DamagedFile> = fc.constantFrom(...paths).chain((path) => {
  const file = library.get(path) ?? "";
  const content: fc.Arbitrary<FileContent> =
    typeof file === "string" ? fc.oneof(corruptText(file), corruptJson(file)) : corruptPacked(file);
  return content.map((damaged) => ({ path, content: damaged }));
});

let damaged: DamagedFile | undefined;
let server: StaticServer | undefined;

/** Damaged files of a site as the app reads them: each is told from a good one, and harms no other. */
export const publishedFileFuzzer = createFuzzer({
  name: "published",
  title: "damaged files of the site, read by the app",
  tries: 300,
  input: damagedFile,
  prepare: async () => {
    server = await startStaticServer("", "/", ({ url = "" }, response) => {
      const path = decodeURIComponent(url.slice(1));
      const file = path === damaged?.path ? damaged.content : library.get(path);
      response.writeHead(file === undefined ? 404 : 200, { "Content-Type": "application/json" });
      response.end(file);
      return true;
    });
    return server.close;
  },
  attempt: async (file) => {
    damaged = file;
    const outcomes = await readSite(server?.url ?? "");
    for (const { name, needs, error } of outcomes) {
      if (error === undefined) continue;
      if (!(error instanceof CatalogError)) return `${file.path}: ${name}: ${describe(error)}`;
      const isConcerned = needs.some((pattern) => pattern.test(file.path));
      if (!isConcerned) return `${file.path} is damaged, and ${name} cannot be read`;
    }
    return undefined;
  },
});

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : "no error";

interface Outcome {
  readonly name: string;
  /** The files that it is read from. */
  readonly needs: readonly RegExp[];
  /** What it failed with, if it did. */
  readonly error: unknown;
}

/** Reads all that the app reads, each for itself. */
async function readSite(rootUrl: string): Promise<Outcome[]> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const catalog = createCatalogQueries(rootUrl);
  const tags = createTagQueries(rootUrl);
  const { id } = sampleEpisodeFile;
  const index = async () => (await client.fetchQuery(tags.tagIndex)).packs;
  const reads: readonly (readonly [string, readonly RegExp[], () => Promise<unknown>])[] = [
    ["the station", [/^station/u], () => client.fetchQuery(catalog.station)],
    ["the library", [/index/u], () => client.fetchInfiniteQuery(catalog.episodeIndex)],
    ["a text", [/text\.json$/u], () => client.fetchQuery(catalog.episode(id))],
    [
      "its words",
      [/(?:text\.json|words\.bin)$/u],
      () => client.fetchQuery(catalog.spokenEpisode(id)),
    ],
    [
      "a tag",
      [/^tags\//u],
      async () => client.fetchQuery(tags.tagPack("谷歌", await index(), undefined)),
    ],
    ["tag names", [/^tags\//u], () => client.fetchQuery(tags.tagNames("谷", 1))],
    ["a search", [/^search\//u], () => search(rootUrl, client)],
  ];
  return Promise.all(
    reads.map(async ([name, needs, read]) => {
      const error: unknown = await read().then(
        () => undefined,
        (cause: unknown) => cause,
      );
      return { name, needs, error };
    }),
  );
}

/** Searches until it rests. What it cannot read it says by a code; it never throws. */
function search(rootUrl: string, client: QueryClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const files = createSearchFiles(rootUrl, client);
    startSearch({
      files,
      request: { query: parseSearchQuery("谷歌"), tags: [] },
      order: "newest",
      onProgress: ({ isBusy, failure, unsearched }) => {
        const unknown = unsearched.find(({ cause }) => !(cause instanceof CatalogError));
        if (unknown) reject(unknown.cause);
        else if (!isBusy || failure !== undefined) resolve();
      },
    });
  });
}
