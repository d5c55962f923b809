import { useEffect, useEffectEvent } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useCatalogClient } from "#catalog/use-catalog-client.ts";
import { createSearchPrefetch, type SearchPrefetch } from "#catalog/search/prefetch-search.ts";

export type PrefetchShards = SearchPrefetch["prefetchShards"];

/** Fetches the manifest, and tells how the index of what is typed is fetched. */
export interface SearchPrefetcherProps {
  readonly onReady: (prefetch: PrefetchShards) => void;
  /** It cannot be loaded. */
  readonly onLeave: () => void;
}

/** Shows nothing. */
export function SearchPrefetcher({ onReady }: SearchPrefetcherProps) {
  const { rootUrl } = useCatalog();
  const queryClient = useCatalogClient();
  const tell = useEffectEvent(onReady);
  useEffect(() => {
    const { loadManifest, prefetchShards } = createSearchPrefetch(rootUrl, queryClient);
    tell(prefetchShards);
    // Whoever searches is told what could not be fetched.
    loadManifest().catch(() => undefined);
  }, [rootUrl, queryClient]);
  return null;
}
