import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Episode } from "#core/episode/episode.ts";
import { migrateFile } from "#core/files/file-format.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { SearchKey } from "#core/search/search-keys.ts";
import {
  searchManifestFormat,
  searchWordsFormat,
  type SearchManifestFile,
  type SearchSegment,
} from "#core/search/search-manifest-file.ts";
import {
  findPostings,
  findShard,
  searchShardFormat,
  type KeyPostings,
} from "#core/search/search-shard.ts";
import { parseSearchTexts } from "#core/search/search-text-codec.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import { CatalogError } from "../catalog-error.ts";
import { createCatalogQueries, resolveUrl } from "../catalog-queries.ts";
import { fetchJson, fetchPacked } from "../fetch-json.ts";
import { parseLoaded, unwrapLoaded } from "../parse-loaded.ts";

/** A text file of a segment, and the manifest that names it. */
export interface TextLocation {
  readonly manifest: SearchManifestFile;
  readonly segment: SearchSegment;
  /** Number of the text inside of the segment. */
  readonly text: number;
}

/** The files of the search, each loaded once. Everything throws a CatalogError. */
export interface SearchFiles {
  /** `isFresh` asks the server anew. */
  loadManifest(isFresh?: boolean): Promise<SearchManifestFile>;
  /** The manifest, if it is here. */
  readManifest(): SearchManifestFile | undefined;
  loadPostings(segment: SearchSegment, key: SearchKey): Promise<KeyPostings>;
  /** Has the postings of a key on their way. Never throws. */
  prefetchShard(segment: SearchSegment, key: SearchKey): void;
  /** Episodes of a text file, oldest first. */
  loadTexts(place: TextLocation): Promise<readonly SearchTextEpisode[]>;
  /** An episode as it is read: it says who speaks when. */
  loadEpisode(id: string): Promise<Episode>;
  /** Latin words of one length. */
  loadWords(length: number): Promise<readonly string[]>;
}

const manifestKey = ["search-manifest"];

/** Makes the loader for the station under `rootUrl`. */
export function createSearchFiles(rootUrl: string, queryClient: QueryClient): SearchFiles {
  const findPath = (segment: SearchSegment, key: SearchKey): string =>
    filePaths.searchShard(segment.folder, findShard(key, segment));
  const queryShard = (path: string) =>
    queryOptions({
      queryKey: ["search-bytes", path],
      queryFn: ({ signal }) => fetchPacked(resolveUrl(rootUrl, path), signal),
      // Folders are named for their content.
      staleTime: Infinity,
    });
  return {
    loadManifest: (isFresh = false) =>
      queryClient.fetchQuery({
        queryKey: manifestKey,
        queryFn: async ({ signal }) => {
          const url = resolveUrl(rootUrl, filePaths.searchManifest);
          return parseLoaded(searchManifestFormat, url, await fetchJson(url, signal));
        },
        ...(isFresh && { staleTime: 0 }),
      }),
    readManifest: () => queryClient.getQueryData(manifestKey),
    loadPostings: async (segment, key) => {
      const path = findPath(segment, key);
      const url = resolveUrl(rootUrl, path);
      const bytes = await queryClient.fetchQuery(queryShard(path));
      const shard = migrateFile<Uint8Array>(searchShardFormat, segment.shardVersion ?? 1, bytes);
      try {
        return findPostings(unwrapLoaded(url, shard), key, segment);
      } catch (cause) {
        if (cause instanceof CatalogError) throw cause;
        throw new CatalogError("bad-shape", url, cause);
      }
    },
    prefetchShard: (segment, key) => {
      void queryClient.prefetchQuery(queryShard(findPath(segment, key)));
    },
    loadTexts: ({ manifest, segment, text }) =>
      queryClient.fetchQuery({
        queryKey: ["search-text", segment.folder, text],
        queryFn: async ({ signal }) => {
          const url = resolveUrl(rootUrl, filePaths.searchText(segment.folder, text));
          const bytes = await fetchPacked(url, signal);
          return unwrapLoaded(url, parseSearchTexts(bytes, manifest.symbols));
        },
        staleTime: Infinity,
      }),
    loadEpisode: (id) => queryClient.fetchQuery(createCatalogQueries(rootUrl).episode(id)),
    loadWords: async (length) => {
      const url = resolveUrl(rootUrl, filePaths.searchWords(length));
      const { words } = await queryClient.fetchQuery({
        queryKey: ["search-words", length],
        queryFn: async ({ signal }) =>
          parseLoaded(searchWordsFormat, url, await fetchJson(url, signal)),
      });
      return words;
    },
  };
}
