import { prerender } from "react-dom/static";
import { createStore } from "zustand/vanilla";
import { App } from "#app/app.tsx";
import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { createPlayer } from "#player/player.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import type { BrowserStorage, StorageErrorCode } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { MadeAheadContext } from "#ui/made-ahead-context.ts";
import { createFakeEngine } from "./fake-engine.ts";
import { rootUrl } from "./fake-fetch.ts";

/** A page that is made ahead of time. */
export interface AheadPage {
  /** Inside the site, with a slash at both ends. */
  readonly path: string;
  readonly pageLanguage?: string;
  /** Whose text it shows. */
  readonly episodeId?: string;
}

/** Nothing is remembered where no listener is. */
const noStorage: BrowserStorage = {
  scope: "ahead",
  storage: undefined,
  copy: undefined,
  readNowMs: () => 0,
  errors: createStore<readonly StorageErrorCode[]>(() => []),
  report: () => undefined,
};

/** What is published, as it is known to whoever renders or adopts a page. */
export async function createKnownAnswers({ episodeId }: Pick<AheadPage, "episodeId">) {
  const catalog = createCatalogQueries(rootUrl);
  const client = createQueryClient();
  await client.fetchQuery(catalog.station);
  await client.fetchInfiniteQuery(catalog.episodeIndex);
  if (episodeId !== undefined) await client.fetchQuery(catalog.episode(episodeId));
  return { catalog, answers: createAnswers(createQueryEngine(client)) };
}

/** Renders a page of the whole app into HTML; what is published has to be behind `fetch`. */
export async function renderAhead(page: AheadPage): Promise<string> {
  const { catalog, answers } = await createKnownAnswers(page);
  const { readNowMs } = noStorage;
  const memory = createPlaybackStore(noStorage);
  const { prelude } = await prerender(
    <MadeAheadContext value>
      <App
        answers={answers}
        catalog={catalog}
        player={createPlayer({ engine: createFakeEngine(), memory, readNowMs })}
        bookmarks={createBookmarkStore(noStorage)}
        tagChoices={createTagChoiceStore(noStorage)}
        preferences={createPreferenceStore(noStorage)}
        browserStorage={noStorage}
        pageLanguage={page.pageLanguage ?? "zh-CN"}
        path={page.path}
      />
    </MadeAheadContext>,
  );
  return new Response(prelude).text();
}
