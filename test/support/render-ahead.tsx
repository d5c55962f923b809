import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { createPageMaker } from "#app/static-entry.tsx";
import { filePaths } from "#core/files/file-paths.ts";
import { madeSiteUrl, type MadePage } from "#core/files/page-maker.ts";
import { stationFormat } from "#core/files/station-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { rootUrl } from "./fake-fetch.ts";

/** A page that is made ahead of time. */
export interface AheadPage {
  /** Whose text it shows; left out for the front page. */
  readonly episodeId?: string;
  readonly pageLanguage?: string;
}

/** What is published, as it is known to whoever adopts a page. */
export async function createKnownAnswers({ episodeId }: Pick<AheadPage, "episodeId">) {
  const catalog = createCatalogQueries(rootUrl);
  const client = createQueryClient();
  await client.fetchQuery(catalog.station);
  await client.fetchInfiniteQuery(catalog.episodeIndex);
  if (episodeId !== undefined) await client.fetchQuery(catalog.episode(episodeId));
  return { catalog, answers: createAnswers(createQueryEngine(client)) };
}

/** Renders a page of the whole app into HTML; what is published has to be behind `fetch`. */
export async function renderAhead({ episodeId, pageLanguage }: AheadPage): Promise<string> {
  const load = async (path: string): Promise<unknown> =>
    (await fetch(new URL(path, rootUrl).href)).json();
  const station = parseFile(stationFormat, await load(filePaths.station));
  if (!station.ok) throw new Error("the sample has a station");
  const maker = await createPageMaker({
    language: pageLanguage ?? "zh-CN",
    station: station.value,
    episodeIndex: await load(filePaths.episodeIndex),
  });
  if (episodeId === undefined) return place(maker.makeFrontPage());
  const text = await load(filePaths.episodeText(episodeId));
  return place(maker.makeEpisodePage({ id: episodeId, text }));
}

/** As it stands in a site. */
const place = ({ markup }: MadePage): string => markup.replaceAll(madeSiteUrl, rootUrl);
