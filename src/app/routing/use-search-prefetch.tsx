import { useRef, useState, type ReactNode } from "react";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { resultsPages } from "#features/library/results-pages.tsx";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { PrefetchShards, SearchPrefetcherProps } from "./search-prefetcher.tsx";

const SearchPrefetcher = lazyPart<SearchPrefetcherProps>(
  async () => (await import("./search-prefetcher.tsx")).SearchPrefetcher,
  { leave: ({ onLeave }) => onLeave(), isSilent: true },
);

/** What a search needs, before it starts. A failure shows when somebody searches. */
export interface PreparedSearch {
  /** Fetches its code, its manifest, and the texts of a small library; before the first letter. */
  readonly prepare: () => void;
  /** Has the index of what was typed on its way while the page changes. */
  readonly prefetch: (filter: ListenerFilter) => void;
  /** Shows nothing; has to stand somewhere on the page. */
  readonly prefetcher: ReactNode;
}

/** Fetches for the search what will be asked for. */
export function useSearchPrefetch(): PreparedSearch {
  const [isPrepared, setIsPrepared] = useState(false);
  const prefetchShards = useRef<PrefetchShards>(undefined);
  return {
    prepare: () => {
      resultsPages.SearchResults.preload();
      setIsPrepared(true);
    },
    prefetch: (filter) => prefetchShards.current?.(filter),
    prefetcher: isPrepared && (
      <SearchPrefetcher
        onReady={(prefetch) => {
          prefetchShards.current = prefetch;
        }}
        onLeave={() => setIsPrepared(false)}
      />
    ),
  };
}
