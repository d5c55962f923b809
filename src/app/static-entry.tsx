import { renderToString } from "react-dom/server";
import { createStore } from "zustand/vanilla";
import { createAnswers, type Answers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createEpisodeNotesQuery } from "#catalog/episode-notes-query.ts";
import { parseLoaded } from "#catalog/parse-loaded.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { createSlugTagQuery } from "#catalog/tags/slug-tag-query.ts";
import { putTag } from "#catalog/tags/tag-here.ts";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { episodeTextFormat } from "#core/files/episode-text-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { notesFormat } from "#core/files/notes-file.ts";
import {
  madeSiteUrl,
  type EpisodePageFiles,
  type MadeSite,
  type PageMaker,
} from "#core/files/page-maker.ts";
import type { Episode } from "#core/episode/episode.ts";
import { stationFormat } from "#core/files/station-file.ts";
import { createTextEpisode } from "#core/files/read-episode.ts";
import { findSoundBeside } from "#core/files/sound-address.ts";
import { MixLink } from "#actions/mix-link-part.ts";
import { resultsPages } from "#features/library/results-pages.tsx";
import { BlockMarkup, type SentenceLink } from "#features/transcript-panel/block-markup.tsx";
import type { BlockParts } from "#features/transcript-panel/create-block-element.ts";
import { BlockMarkupContext } from "#features/transcript-panel/block-markup-context.ts";
import { findLanguage } from "#messages/find-language.ts";
import { createSilentEngine } from "#player/engine/silent-engine.ts";
import { createPlayer } from "#player/player.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import type { BrowserStorage, StorageErrorCode } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { loadSoonParts } from "#ui/loading/lazy-part.tsx";
import { App } from "./app.tsx";
import { cutStories } from "./cut-stories.ts";
import { MainAloneContext, splitPage, type SplitPage } from "./layout/main-alone.ts";
import { printPage } from "./page-print.ts";
import { EpisodeNotes } from "./pages/episode/episode-reading.tsx";
import { LibraryPage } from "./pages/site-page.tsx";
import { createEpisodePath } from "./routing/site-route.ts";
import { createTranslationQuery } from "./settings/translation-query.ts";

/** Nothing is remembered where no listener is. */
const noStorage: BrowserStorage = {
  scope: "",
  storage: undefined,
  copy: undefined,
  readNowMs: () => 0,
  errors: createStore<readonly StorageErrorCode[]>(() => []),
  report: () => undefined,
};

/**
 * Makes pages of a site: the whole app, with an empty player and nothing remembered, as a browser
 * adopts it. Built by itself; whoever publishes loads the built file.
 */
export async function createPageMaker(site: MadeSite): Promise<PageMaker> {
  const catalog = createCatalogQueries(madeSiteUrl);
  const client = createQueryClient();
  // A timer that is to forget what is here would keep the build from its end.
  const { queries } = client.getDefaultOptions();
  client.setDefaultOptions({ queries: { ...queries, gcTime: Infinity } });
  const answers = createAnswers(createQueryEngine(client));
  // As a browser reads it.
  const station = parseLoaded(
    stationFormat,
    filePaths.station,
    JSON.parse(JSON.stringify(site.station)),
  );
  const index = parseLoaded(episodeIndexFormat, filePaths.episodeIndex, site.episodeIndex);
  client.setQueryData(catalog.station.queryKey, station);
  client.setQueryData(catalog.episodeIndex.queryKey, {
    pages: [index],
    pageParams: [filePaths.episodeIndex],
  });
  await answers.load(createTranslationQuery(findLanguage(site.language)));
  const parts = [LibraryPage, EpisodeNotes, resultsPages.TagPage, MixLink];
  await Promise.all([...parts.map((part) => part.load()), loadSoonParts()]);
  const { language } = site;
  const make = (path: string, own: Pick<PageDeps, "episode" | "isAlone"> = {}): string =>
    makePage({ answers, catalog, path, language, ...own });
  let around: SplitPage | undefined;
  return {
    makeFrontPage: () => ({ markup: make("/"), print: printPage([station, index]) }),
    makeEpisodePage: ({ id, text, notes }: EpisodePageFiles) => {
      const textFile = parseLoaded(episodeTextFormat, filePaths.episodeText(id), text);
      const episode = createTextEpisode(textFile);
      client.setQueryData(catalog.episode(id).queryKey, episode);
      if (notes !== undefined) {
        const notesFile = parseLoaded(notesFormat, filePaths.episodeNotes(id), notes);
        client.setQueryData(createEpisodeNotesQuery(catalog.rootUrl, id).queryKey, notesFile);
      }
      const markup = make(createEpisodePath(id), { episode });
      // Thousands of texts are not held.
      client.removeQueries({ queryKey: catalog.episode(id).queryKey });
      const stories = cutStories(markup, episode.stories.length);
      return { markup, stories, print: printPage([station, episode]) };
    },
    makeTagPage: (tag) => {
      const known = putTag(client, madeSiteUrl, tag);
      const path = `/${filePaths.tagFolder(known.slug)}`;
      const own = splitPage(make(path, { isAlone: around !== undefined }));
      // Thousands of names are not held.
      client.removeQueries({ queryKey: createSlugTagQuery(known.slug).queryKey });
      around ??= own;
      const markup = around.before + own.main + around.after;
      return { markup, print: printPage([station, known]) };
    },
  };
}

interface PageDeps {
  readonly answers: Answers;
  readonly catalog: ReturnType<typeof createCatalogQueries>;
  readonly path: string;
  readonly language: string;
  /** The one whose page it is. */
  readonly episode?: Episode;
  /** Without what stands around the main part. */
  readonly isAlone?: boolean;
}

function makePage(deps: PageDeps): string {
  const { answers, catalog, path, language, episode, isAlone = false } = deps;
  const player = createPlayer({
    engine: createSilentEngine(),
    memory: createPlaybackStore(noStorage),
    readNowMs: noStorage.readNowMs,
  });
  const markup = renderToString(
    <MainAloneContext value={isAlone}>
      <BlockMarkupContext value={createMarkup(episode)}>
        <App
          answers={answers}
          catalog={catalog}
          player={player}
          bookmarks={createBookmarkStore(noStorage)}
          tagChoices={createTagChoiceStore(noStorage)}
          preferences={createPreferenceStore(noStorage)}
          browserStorage={noStorage}
          pageLanguage={language}
          path={path}
        />
      </BlockMarkupContext>
    </MainAloneContext>,
  );
  player.detach();
  // What React would have loaded ahead: pictures, which wait for the text.
  return markup.replace(/^(?:<link [^>]*>)+/u, "");
}

/** How the blocks of an episode's text are written. */
function createMarkup(episode: Episode | undefined) {
  return (parts: BlockParts) => (
    <BlockMarkup {...parts} sentences={episode ? listSentences(episode, parts) : []} />
  );
}

/** With so many cues a way to each sentence would be a quarter of the page: blocks have one then. */
const mostLinkedCues = 1000;

/**
 * What is spoken in a block. Browsers play a media fragment by themselves, from its start to its end.
 *
 * @see https://www.w3.org/TR/media-frags/#naming-time
 */
function listSentences(episode: Episode, { layout, paragraph }: BlockParts): SentenceLink[] {
  const [start, end] = layout.range;
  const { cues } = episode.transcript;
  const spoken = cues
    .slice(paragraph.firstCue, paragraph.endCue)
    .filter((cue) => cue.isSpoken && cue.start >= start && cue.end <= end);
  const link = (startSeconds: number, endSeconds: number): SentenceLink => ({
    href: `${findSoundBeside(episode)}#t=${startSeconds},${endSeconds}`,
    startSeconds,
  });
  const [first] = spoken;
  const last = spoken.at(-1);
  return first && last && cues.length > mostLinkedCues
    ? [link(first.startSeconds, last.endSeconds)]
    : spoken.map(({ startSeconds, endSeconds }) => link(startSeconds, endSeconds));
}
