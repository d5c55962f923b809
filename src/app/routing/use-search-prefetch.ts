import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { SearchPrefetch } from "#catalog/search/prefetch-search.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { resultsPages } from "#features/library/results-pages.ts";

/** What a search needs, before it starts. A failure shows when somebody searches. */
export interface PreparedSearch {
  /** Fetches its code, its manifest, and the texts of a small library; before the first letter. */
  readonly prepare: () => void;
  /** Has the index of what was typed on its way while the page changes. */
  readonly prefetch: (filter: ListenerFilter) => void;
}

/** Fetches for the search what will be asked for. */
export function useSearchPrefetch(): PreparedSearch {
  const { rootUrl } = useCatalog();
  const queryClient = useQueryClient();
  const loaded = useRef<SearchPrefetch>(undefined);
  const prepare = async (): Promise<void> => {
    const [{ createSearchPrefetch }] = await Promise.all([
      import("#catalog/search/prefetch-search.ts"),
      resultsPages.search.prepare(),
    ]);
    loaded.current ??= createSearchPrefetch(rootUrl, queryClient);
    await loaded.current.loadManifest();
  };
  return {
    prepare: () => {
      prepare().catch(() => undefined);
    },
    prefetch: (filter) => loaded.current?.prefetchShards(filter),
  };
}
