import type { Answers } from "#catalog/answers.ts";
import type { Episode } from "#core/episode/episode.ts";
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
}

/**
 * True where the page was made ahead of time and everything is here that it was made of, so that
 * the app can adopt it. Where something is missing the app says so in its own way.
 */
export async function canAdopt(deps: PageDeps, pageLanguage: string): Promise<boolean> {
  const { answers, catalog } = deps;
  if (!isMade()) return false;
  const route = findRoute(findPagePath(catalog.rootUrl));
  try {
    const [station, { pages }, own] = await Promise.all([
      answers.load(catalog.station),
      answers.load(toFirstPage(catalog.episodeIndex)),
      loadOwn(answers, catalog, route),
      answers.load(createTranslationQuery(findLanguage(pageLanguage))),
      // So that play plays; without it the rest of the page is what it is.
      loadPlayed(deps).catch(() => undefined),
    ]);
    // Whoever was quick has gone on to where no page is: what stands here is none of that.
    const shown = route.page === "library" ? pages[0] : own;
    const { dataset } = document.documentElement;
    return shown !== undefined && printPage([station, shown]) === dataset["print"];
  } catch {
    return false;
  }
}

/** The episode that is in the player of a page: its own, or the newest. */
export async function loadPlayed({ answers, catalog }: PageDeps): Promise<Episode | undefined> {
  const route = findRoute(findPagePath(catalog.rootUrl));
  if (route.page === "episode") return answers.load(catalog.episode(route.id));
  const { pages } = await answers.load(toFirstPage(catalog.episodeIndex));
  const id = pages[0]?.episodes[0]?.id;
  return id === undefined ? undefined : answers.load(catalog.episode(id));
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
