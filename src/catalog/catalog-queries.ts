import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { episodeFileSchema } from "#core/episode-file.ts";
import { episodeIndexFileSchema } from "#core/episode-index-file.ts";
import { createEpisode } from "#core/episode.ts";
import { filePaths } from "#core/file-paths.ts";
import { searchTextFileSchema } from "#core/search-text-file.ts";
import { stationFileSchema } from "#core/station-file.ts";
import { tagFileSchema, tagIndexFileSchema } from "#core/tag-index-file.ts";
import { parseFile, type FileSchema } from "#core/versioned-file.ts";
import { CatalogError } from "./catalog-error.ts";
import { fetchJson } from "./fetch-json.ts";

const firstIndexPath: string = filePaths.episodeIndex;

/** The published files of one station as queries. */
export type CatalogQueries = ReturnType<typeof createCatalogQueries>;

/**
 * Makes the queries for the station whose files stand under `rootUrl` (absolute, with a
 * slash at the end). Every file passes its schema before anyone sees it.
 */
export function createCatalogQueries(rootUrl: string) {
  const load = async <T>(schema: FileSchema<T>, path: string, signal: AbortSignal): Promise<T> => {
    const url = resolveUrl(rootUrl, path);
    const result = parseFile(schema, await fetchJson(url, signal));
    if (result.ok) return result.value;
    throw new CatalogError(result.fault.code, url, result.fault);
  };
  return {
    rootUrl,
    station: queryOptions({
      queryKey: ["station"],
      queryFn: ({ signal }) => load(stationFileSchema, filePaths.station, signal),
    }),
    episodeIndex: infiniteQueryOptions({
      queryKey: ["episode-index"],
      queryFn: ({ signal, pageParam }) => load(episodeIndexFileSchema, pageParam, signal),
      initialPageParam: firstIndexPath,
      getNextPageParam: ({ older }) => older && `episodes/${older}`,
    }),
    episode: (id: string) =>
      queryOptions({
        queryKey: ["episode", id],
        queryFn: async ({ signal }) =>
          createEpisode(await load(episodeFileSchema, filePaths.episode(id), signal)),
      }),
    tagIndex: queryOptions({
      queryKey: ["tag-index"],
      queryFn: ({ signal }) => load(tagIndexFileSchema, filePaths.tagIndex, signal),
    }),
    tag: (file: string) =>
      queryOptions({
        queryKey: ["tag", file],
        queryFn: ({ signal }) => load(tagFileSchema, filePaths.tag(file), signal),
      }),
    searchText: queryOptions({
      queryKey: ["search-text"],
      queryFn: ({ signal }) => load(searchTextFileSchema, filePaths.searchText, signal),
    }),
  };
}

/** The absolute address of a published file. */
export function resolveUrl(rootUrl: string, path: string): string {
  return new URL(path, rootUrl).href;
}
