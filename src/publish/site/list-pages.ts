import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { PageMaker } from "#core/files/page-maker.ts";
import type { DerivedLibrary } from "./library-watch.ts";
import { fillShell, keyShell } from "./pages/made-page.ts";
import { renderOfflinePage } from "./pages/render-offline-page.tsx";
import { missingPagePath, renderMissingPage } from "./pages/render-missing-page.tsx";
import { renderMovedPages } from "./pages/render-moved-page.tsx";
import { oembedPaths, renderOembed } from "./pages/render-oembed.ts";
import { renderEpisodePage, renderSitePage, renderStoryPage } from "./pages/render-page.tsx";
import { renderTagPage } from "./pages/render-tag-page.tsx";
import type { PreviewPictures } from "./preview-pictures.ts";

/** What the pages of a site are made of. */
export interface SitePages {
  /** The app's `index.html`, as Vite built it. */
  readonly appPage: string;
  readonly library: Pick<DerivedLibrary, "station" | "episodes" | "tags" | "files">;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly previews: PreviewPictures;
  /** What the library page loads beside the script of every page, by path from the site's root. */
  readonly scripts: readonly string[];
  /** What the app makes of it. */
  readonly ahead: PagesAhead;
}

/** The app, as far as it makes pages ahead of time. */
export interface PagesAhead {
  readonly maker: PageMaker;
  /** Changes with what it makes of the same files. */
  readonly hash: string;
  /** Path from the site's root. */
  readonly firstScript: string;
}

/** A page that is not made where the site of before has it with the same key. */
export interface LatePage {
  readonly key: string;
  readonly make: () => string;
}

type Page = readonly [path: string, page: string | LatePage];

/** The library page; its file is the app's own. */
export function renderFirstPage(pages: SitePages): string {
  const { library, root, previews, scripts } = pages;
  const { station, tags } = library;
  const { maker, firstScript } = pages.ahead;
  const picture = previews.site;
  const input = { station, root, picture, scripts, readable: { tags }, firstScript };
  const html = renderSitePage(pages.appPage, input);
  return fillShell({ html, root }, maker.makeFrontPage());
}

/** The app's page alone, which the worker shows where it knows no other: it looks for it in the bundle. */
export function renderShell({
  appPage,
  library,
}: SitePages): readonly [path: string, page: string] {
  return [filePaths.offlinePage, renderOfflinePage(appPage, library.station)];
}

/**
 * All other pages by path, one at a time: one for each episode, story and tag, and that of paths
 * that lead nowhere; beside them what other sites ask to show them.
 */
export function* listPages(pages: SitePages): Generator<Page> {
  const { appPage, library, root, previews } = pages;
  const { station, episodes, tags } = library;
  yield [missingPagePath, renderMissingPage(appPage, station, root)];
  yield* renderMovedPages(appPage, { station, episodes, root });
  yield* listEpisodePages(pages);
  yield* listOembeds(pages);
  for (const derived of tags) {
    const page = renderTagPage(appPage, { station, derived, root, picture: previews.site });
    yield [`${filePaths.tagFolder(derived.slug)}index.html`, page];
  }
}

function* listEpisodePages(pages: SitePages): Generator<Page> {
  const { appPage, library, root, previews } = pages;
  const { station, episodes } = library;
  for (const episode of episodes) {
    const { id } = episode;
    const input = { station, episode, root, picture: previews.find(id) };
    yield [`${filePaths.episodeFolder(id)}index.html`, createEpisodePage(pages, episode)];
    for (const story of episode.stories.keys()) {
      const picture = previews.find(id, story);
      const page = renderStoryPage(appPage, { ...input, story, picture });
      yield [`${filePaths.storyFolder(id, story)}index.html`, page];
    }
  }
}

/** The page of an episode: what is cheap of it at once, what the app makes of its text when asked. */
function createEpisodePage(
  { appPage, library, ...pages }: SitePages,
  episode: EpisodeFile,
): LatePage {
  const { station, files } = library;
  const { ahead, root, previews } = pages;
  const { id } = episode;
  const picture = previews.find(id);
  const { firstScript } = ahead;
  const text = files.get(filePaths.episodeText(id));
  const notes = files.get(filePaths.episodeNotes(id));
  const shell = keyShell(
    renderEpisodePage(appPage, { station, episode, root, picture, firstScript }),
    [ahead.hash, station, text, notes],
  );
  return {
    key: shell.key,
    make: () =>
      fillShell(
        shell,
        ahead.maker.makeEpisodePage({
          id,
          text: JSON.parse(String(text)),
          ...(notes !== undefined && { notes: JSON.parse(String(notes)) }),
        }),
      ),
  };
}

function* listOembeds({ library: { station, episodes }, previews }: SitePages): Generator<Page> {
  for (const episode of episodes) {
    const { id } = episode;
    const whole = renderOembed({ station, episode, picture: previews.find(id) });
    if (whole === undefined) return;
    yield [oembedPaths.episode(id), whole];
    for (const story of episode.stories.keys()) {
      const part = renderOembed({ station, episode, story, picture: previews.find(id, story) });
      if (part !== undefined) yield [oembedPaths.story(id, story), part];
    }
  }
}
