import { useQueryClient } from "@tanstack/react-query";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resultsPages } from "#features/library/results-pages.ts";

/**
 * Fetches what the search needs before the first letter is typed: its code, its manifest, and
 * the texts of a small library.
 * A failure shows when somebody searches.
 */
export function usePrepareSearch(): () => void {
  const { rootUrl } = useCatalog();
  const queryClient = useQueryClient();
  const prepare = async (): Promise<void> => {
    const [{ createSearchFiles }] = await Promise.all([
      import("#catalog/search-files.ts"),
      resultsPages.search.prepare(),
    ]);
    const files = createSearchFiles(rootUrl, queryClient);
    const manifest = await files.loadManifest();
    // Where all texts are one file, every search needs it.
    const [segment, ...others] = manifest.segments;
    if (segment?.shards === 0 && others.length === 0) {
      await files.loadTexts({ manifest, segment, text: 0 });
    }
  };
  return () => {
    prepare().catch(() => undefined);
  };
}
