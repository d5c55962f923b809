import type { QueryClient } from "@tanstack/react-query";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { countClosedPages } from "#core/files/episode-index-file.ts";

/** The way to the library's pages. */
export interface LibraryPages {
  readonly queryClient: QueryClient;
  readonly catalog: Pick<CatalogQueries, "episodeIndex" | "episodeIndexPage">;
}

/**
 * Which of these episodes this station has published. Pages are asked for from the newest one
 * back, until all are found. @throws CatalogError when a page cannot be had
 */
export async function findKnownIds(
  ids: ReadonlySet<string>,
  { queryClient, catalog }: LibraryPages,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  if (ids.size === 0) return known;
  const note = (episodes: readonly { readonly id: string }[]): void => {
    for (const { id } of episodes) if (ids.has(id)) known.add(id);
  };
  const { pages } = await queryClient.fetchInfiniteQuery(catalog.episodeIndex);
  const [newest] = pages;
  if (!newest) return known;
  note(newest.episodes);
  for (let page = countClosedPages(newest.total); page > 0 && known.size < ids.size; page -= 1) {
    note((await queryClient.fetchQuery(catalog.episodeIndexPage(page))).episodes);
  }
  return known;
}
