import { useQueries } from "@tanstack/react-query";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { listMonthPages } from "#core/files/list-month-pages.ts";
import { useCatalog } from "../catalog-context.ts";
import { usePages } from "../use-answer.ts";
import { useCatalogClient } from "../use-catalog-client.ts";

/** The episodes of one month as far as they are loaded, newest first. */
export interface MonthEpisodes {
  readonly episodes: readonly EpisodeIndexEntry[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Loads the pages that hold a month and no others; nothing without a month. */
export function useMonthEpisodes(month: string | undefined): MonthEpisodes {
  const catalog = useCatalog();
  const client = useCatalogClient();
  const newest = usePages(catalog.episodeIndex, true).data?.pages[0];
  const pages = newest && month !== undefined ? listMonthPages(newest, month) : [];
  const queries = useQueries(
    { queries: pages.map((page) => catalog.episodeIndexPage(page)) },
    client,
  );
  const failed = queries.find(({ isError }) => isError);
  const entries = [newest, ...queries.map(({ data }) => data)].flatMap(
    (page) => page?.episodes ?? [],
  );
  return {
    episodes: entries.filter(({ date }) => month !== undefined && date.startsWith(month)),
    isPending: queries.some(({ isPending }) => isPending),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
