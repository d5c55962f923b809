import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { episodeFileSchema } from "#core/episode-file.ts";
import { episodeIndexFileSchema } from "#core/episode-index-file.ts";
import { createEpisode } from "#core/episode.ts";
import { filePaths } from "#core/file-paths.ts";
import { stationFileSchema } from "#core/station-file.ts";
import {
  findNamesPart,
  findTagPack,
  tagIndexFileSchema,
  tagNamesFileSchema,
  tagPackFileSchema,
  tagPageFileSchema,
} from "#core/tag-index-file.ts";
import type { FileSchema } from "#core/versioned-file.ts";
import { fetchJson } from "./fetch-json.ts";
import { parseLoaded } from "./parse-loaded.ts";

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
    return parseLoaded(schema, url, await fetchJson(url, signal));
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
    /** A full page of the library, 1 is the oldest. */
    episodeIndexPage: (page: number) =>
      queryOptions({
        queryKey: ["episode-index-page", page],
        queryFn: ({ signal }) =>
          load(episodeIndexFileSchema, filePaths.episodeIndexPage(page), signal),
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
    /** The tags that share a file with this one. */
    tagPack: (tag: string, packs: number) => {
      const pack = findTagPack(tag, packs);
      return queryOptions({
        queryKey: ["tag-pack", packs, pack],
        queryFn: ({ signal }) => load(tagPackFileSchema, filePaths.tagPack(pack), signal),
      });
    },
    /** Older moments of a tag from a page on. */
    tagPages: (file: string) =>
      infiniteQueryOptions({
        queryKey: ["tag-pages", file],
        queryFn: ({ signal, pageParam }) =>
          load(tagPageFileSchema, filePaths.tagPage(pageParam), signal),
        initialPageParam: file,
        getNextPageParam: ({ older }) => older,
      }),
    /** The names that may go on after a folded text. */
    tagNames: (text: string, names: number) => {
      const part = findNamesPart(text, names);
      return queryOptions({
        queryKey: ["tag-names", names, part],
        queryFn: ({ signal }) => load(tagNamesFileSchema, filePaths.tagNames(part), signal),
      });
    },
  };
}

/** The absolute address of a published file. */
export function resolveUrl(rootUrl: string, path: string): string {
  return new URL(path, rootUrl).href;
}
