import type { QueryClient } from "@tanstack/react-query";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { listPlanKeys, planCandidates } from "#core/search/search-candidates.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { createSearchFiles } from "./search-files.ts";

/** Loads what searches of the station under `rootUrl` will ask for. */
export function createSearchPrefetch(rootUrl: string, queryClient: QueryClient) {
  const files = createSearchFiles(rootUrl, queryClient);
  return {
    /**
     * The manifest, and where all texts are one file, that: every search needs it.
     *
     * @throws CatalogError
     */
    loadManifest: async (): Promise<void> => {
      const manifest = await files.loadManifest();
      const [segment, ...others] = manifest.segments;
      if (segment?.shards === 0 && others.length === 0) {
        await files.loadTexts({ manifest, segment, text: 0 });
      }
    },
    /**
     * Has the shards for a filter on their way. Nothing before the manifest is here; what fails
     * shows when it is searched.
     */
    prefetchShards: ({ query, tags }: ListenerFilter): void => {
      const manifest = files.readManifest();
      if (!manifest) return;
      const request = { query: parseSearchQuery(query), tags };
      const keys = listPlanKeys(planCandidates(request, createUnitVariants(manifest.variants)));
      for (const segment of manifest.segments) {
        if (segment.shards > 0) keys.forEach((key) => files.prefetchShard(segment, key));
      }
    },
  };
}

export type SearchPrefetch = ReturnType<typeof createSearchPrefetch>;
