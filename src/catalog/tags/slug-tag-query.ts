import { CatalogError } from "../catalog-error.ts";
import type { EarlyQuery } from "../catalog-query.ts";

/**
 * The tag that a slug names, where that is known before its page is shown: the page was made ahead
 * of time. Nobody is asked for it.
 */
export const createSlugTagQuery = (slug: string): EarlyQuery<string> => ({
  isEarly: true,
  queryKey: ["slug-tag", slug],
  queryFn: () => Promise.reject(new CatalogError("not-found", slug)),
});
