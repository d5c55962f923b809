import { episodeIndexFormat, type EpisodeIndexFile } from "#core/files/episode-index-file.ts";
import { episodeTextFormat } from "#core/files/episode-text-file.ts";
import { addWordTimes, type Episode } from "#core/episode/episode.ts";
import { createTextEpisode } from "#core/files/read-episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { stationFormat, type Station } from "#core/files/station-file.ts";
import { countWords } from "#core/episode/transcript.ts";
import type { EarlyPages, EarlyQuery, LateQuery } from "./catalog-query.ts";
import { loadWordTimes } from "./load-word-times.ts";
import type { FileFormat } from "#core/files/parse-file.ts";
import { fetchJson } from "./fetch-json.ts";
import { parseLoaded } from "./parse-loaded.ts";

const firstIndexPath: string = filePaths.episodeIndex;

/** The published files of one station as queries. */
export type CatalogQueries = ReturnType<typeof createCatalogQueries>;

/** Loads a published file that passes its schema. @throws CatalogError */
export type LoadFile = <T>(format: FileFormat<T>, path: string, signal: AbortSignal) => Promise<T>;

/** Loads the files of the station under `rootUrl`; each passes its schema before anyone sees it. */
export function createLoadFile(rootUrl: string): LoadFile {
  return async (format, path, signal) => {
    const url = resolveUrl(rootUrl, path);
    return parseLoaded(format, url, await fetchJson(url, signal));
  };
}

/** A text does not change under the listener: what is here stays for as long as the page. */
export const lasting = { staleTime: Infinity, structuralSharing: false } as const;

/**
 * Makes the queries for the station whose files stand under `rootUrl` (absolute, with a
 * slash at the end).
 */
export function createCatalogQueries(rootUrl: string) {
  const load = createLoadFile(rootUrl);
  const episode = (id: string): EarlyQuery<Episode> => ({
    ...lasting,
    isEarly: true,
    queryKey: ["episode", id],
    queryFn: async ({ signal }) =>
      createTextEpisode(await load(episodeTextFormat, filePaths.episodeText(id), signal)),
  });
  const station: EarlyQuery<Station> = {
    isEarly: true,
    queryKey: ["station"],
    queryFn: ({ signal }) => load(stationFormat, filePaths.station, signal),
  };
  const episodeIndex: EarlyPages<EpisodeIndexFile> = {
    isEarly: true,
    queryKey: ["episode-index"],
    queryFn: ({ signal, pageParam }) => load(episodeIndexFormat, pageParam, signal),
    initialPageParam: firstIndexPath,
    getNextPageParam: ({ older }) => older && `episodes/${older}`,
  };
  return {
    rootUrl,
    station,
    episodeIndex,
    /** A full page of the library, 1 is the oldest. */
    episodeIndexPage: (page: number): LateQuery<EpisodeIndexFile> => ({
      queryKey: ["episode-index-page", page],
      queryFn: ({ signal }) => load(episodeIndexFormat, filePaths.episodeIndexPage(page), signal),
    }),
    /** Text and sentence times. */
    episode,
    /** The same with the times of all words. */
    spokenEpisode: (id: string): EarlyQuery<Episode> => ({
      ...lasting,
      isEarly: true,
      queryKey: ["episode", id, "words"],
      queryFn: async ({ client, signal }) => {
        const text = await client.ensureQueryData(episode(id));
        if (countWords(text.transcript) === 0) return text;
        const url = resolveUrl(rootUrl, filePaths.episodeWords(id));
        return addWordTimes(text, await loadWordTimes(url, text.transcript, signal));
      },
    }),
  };
}

/** The absolute address of a published file. */
export function resolveUrl(rootUrl: string, path: string): string {
  return new URL(path, rootUrl).href;
}
