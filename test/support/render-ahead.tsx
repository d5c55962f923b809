import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { parseLoaded } from "#catalog/parse-loaded.ts";
import { createPageMaker } from "#app/static-entry.tsx";
import { loadTagAhead } from "#app/tag-ahead.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { madeSiteUrl, type MadePage } from "#core/files/page-maker.ts";
import { stationFormat } from "#core/files/station-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { tagIndexFormat, tagPackFormat } from "#core/search/tag-index-file.ts";
import { listSlugPacks } from "#core/search/tag-slug.ts";
import { rootUrl } from "./fake-fetch.ts";

/** A page that is made ahead of time. */
export interface AheadPage {
  /** Whose text it shows; left out for the front page. */
  readonly episodeId?: string;
  /** The story whose own page it is, by its place among those of the episode. */
  readonly story?: number;
  /** The tag whose page it is. */
  readonly slug?: string;
  /** The tag whose page is made before. */
  readonly slugBefore?: string;
  readonly pageLanguage?: string;
}

/** What is published, as it is known to whoever adopts a page. */
export async function createKnownAnswers({ episodeId, slug }: AheadPage) {
  const catalog = createCatalogQueries(rootUrl);
  const client = createQueryClient();
  await client.fetchQuery(catalog.station);
  await client.fetchInfiniteQuery(catalog.episodeIndex);
  if (episodeId !== undefined) await client.fetchQuery(catalog.episode(episodeId));
  const answers = createAnswers(createQueryEngine(client));
  if (slug !== undefined) await loadTagAhead(answers, catalog, slug);
  return { catalog, answers };
}

/** Renders a page of the whole app into HTML; what is published has to be behind `fetch`. */
export async function renderAhead(page: AheadPage): Promise<string> {
  const { episodeId, story, slug, slugBefore, pageLanguage } = page;
  const load = async (path: string): Promise<unknown> =>
    (await fetch(new URL(path, rootUrl).href)).json();
  const station = parseFile(stationFormat, await load(filePaths.station));
  if (!station.ok) throw new Error("the sample has a station");
  const maker = await createPageMaker({
    language: pageLanguage ?? "zh-CN",
    station: station.value,
    episodeIndex: await load(filePaths.episodeIndex),
  });
  if (slugBefore !== undefined) maker.makeTagPage(await findTag(slugBefore, load));
  if (slug !== undefined) return place(maker.makeTagPage(await findTag(slug, load)));
  if (episodeId === undefined) return place(maker.makeFrontPage());
  const text = await load(filePaths.episodeText(episodeId));
  const { stories, markup } = maker.makeEpisodePage({ id: episodeId, text });
  return place({ markup: story === undefined ? markup : (stories[story] ?? "") });
}

/** A tag as its pack has it. */
async function findTag(slug: string, load: (path: string) => Promise<unknown>): Promise<unknown> {
  const { packs } = parseLoaded(tagIndexFormat, filePaths.tagIndex, await load(filePaths.tagIndex));
  const [pack = 0] = listSlugPacks(slug, packs);
  const path = filePaths.tagPack(pack);
  return parseLoaded(tagPackFormat, path, await load(path)).tags.find((tag) => tag.slug === slug);
}

/** As it stands in a site. */
const place = ({ markup }: Pick<MadePage, "markup">): string =>
  markup.replaceAll(madeSiteUrl, rootUrl);
