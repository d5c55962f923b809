import { useQueryClient } from "@tanstack/react-query";
import { useCatalog } from "#catalog/catalog-context.ts";

/**
 * Fetches what the search needs before the first letter is typed: its code and its manifest.
 * A failure shows when somebody searches.
 */
export function usePrepareSearch(): () => void {
  const { rootUrl } = useCatalog();
  const queryClient = useQueryClient();
  const prepare = async (): Promise<void> => {
    const [{ createSearchFiles }] = await Promise.all([
      import("#catalog/search-files.ts"),
      import("#features/library/search-results.tsx"),
    ]);
    await createSearchFiles(rootUrl, queryClient).loadManifest();
  };
  return () => {
    prepare().catch(() => undefined);
  };
}
