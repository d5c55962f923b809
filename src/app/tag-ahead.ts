import type { Answers } from "#catalog/answers.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { toFirstPage } from "#catalog/catalog-query.ts";
import { loadTag, type TagHere } from "#catalog/tags/tag-here.ts";
import { MixLink } from "#actions/mix-link-part.ts";
import { resultsPages } from "#features/library/results-pages.tsx";
import { LibraryPage } from "./pages/site-page.tsx";

/**
 * Loads what the page of a tag shows, with the parts that show it.
 *
 * @throws CatalogError, or what the browser says of a script that is not to be had
 */
export async function loadTagAhead(
  answers: Answers,
  catalog: CatalogQueries,
  slug: string,
): Promise<TagHere> {
  await Promise.all([
    ...[LibraryPage, resultsPages.TagPage, MixLink].map((part) => part.load()),
    // First: from then on they are asked for by react-query.
    answers.load(catalog.station),
    answers.load(toFirstPage(catalog.episodeIndex)),
  ]);
  return loadTag(answers, catalog.rootUrl, slug);
}
