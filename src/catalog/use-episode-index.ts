import { useMemo } from "react";
import { useCatalog } from "./catalog-context.ts";
import { usePages } from "./use-answer.ts";

/** The library as far as its pages are loaded, newest episode first. */
export function useEpisodeIndex({ isEnabled = true }: { isEnabled?: boolean } = {}) {
  const query = usePages(useCatalog().episodeIndex, isEnabled);
  const pages = query.data?.pages ?? [];
  const newest = pages[0];
  return {
    episodes: pages.flatMap((page) => page.episodes),
    popularTags: pages[0]?.popularTags ?? [],
    months: pages[0]?.months ?? [],
    /** How many episodes there are. */
    total: pages[0]?.total ?? 0,
    lead: pages[0]?.lead,
    trends: pages[0]?.trends ?? [],
    /** Ids of now by earlier ones; the same object until the index changes. */
    moved: useMemo(() => new Map(newest?.moved), [newest]),
    isPending: query.isPending,
    isLoaded: query.isSuccess,
    error: query.error,
    retry: () => void query.refetch(),
    /** Undefined once the oldest page is here. */
    loadOlder: query.hasNextPage === true ? () => void query.fetchNextPage?.() : undefined,
  };
}
