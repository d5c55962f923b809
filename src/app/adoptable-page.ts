import type { Answers } from "#catalog/answers.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { toFirstPage } from "#catalog/catalog-query.ts";
import { findLanguage } from "#messages/find-language.ts";
import { printPage, type PageData } from "./page-print.ts";
import { findRoute, type SiteRoute } from "./routing/site-route.ts";
import { findPagePath } from "./routing/site-root.ts";
import { createTranslationQuery } from "./settings/translation-query.ts";

/** What the page says of itself; the first script changes it where the app has to show another. */
export const isMade = (): boolean =>
  (document.documentElement.dataset["made"] ?? "other") !== "other";

/** Who knows what stands on the page. */
interface PageDeps {
  readonly answers: Answers;
  readonly catalog: CatalogQueries;
  readonly pageLanguage: string;
}

/**
 * True where the page was made ahead of time and everything is here that it was made of, so that
 * the app can adopt it. Where something is missing the app says so in its own way.
 */
export async function canAdopt({ answers, catalog, pageLanguage }: PageDeps): Promise<boolean> {
  if (!isMade()) return false;
  const route = findRoute(findPagePath(catalog.rootUrl));
  try {
    const [station, { pages }, own] = await Promise.all([
      answers.load(catalog.station),
      answers.load(toFirstPage(catalog.episodeIndex)),
      loadOwn(answers, catalog, route),
      answers.load(createTranslationQuery(findLanguage(pageLanguage))),
    ]);
    const shown = own ?? pages[0];
    const { dataset } = document.documentElement;
    return shown !== undefined && printPage([station, shown]) === dataset["print"];
  } catch {
    return false;
  }
}

/** Loads what a page alone shows; the front page shows what all pages have. */
async function loadOwn(
  answers: Answers,
  catalog: CatalogQueries,
  route: SiteRoute,
): Promise<PageData[1] | undefined> {
  if (route.page === "episode") return answers.load(catalog.episode(route.id));
  if (route.page !== "tag") return undefined;
  const { loadTagAhead } = await import("./tag-ahead.ts");
  return loadTagAhead(answers, catalog, route.slug);
}
