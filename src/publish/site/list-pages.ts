import { filePaths } from "#core/files/file-paths.ts";
import type { DerivedLibrary } from "./library-watch.ts";
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
  readonly library: Pick<DerivedLibrary, "station" | "episodes" | "tags">;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly previews: PreviewPictures;
  /** What the library page loads beside the script of every page, by path from the site's root. */
  readonly scripts: readonly string[];
}

type Page = readonly [path: string, page: string];

/** The library page; its file is the app's own. */
export function renderFirstPage(pages: SitePages): string {
  const { library, root, previews, scripts } = pages;
  const { station, ...readable } = library;
  const picture = previews.site;
  return renderSitePage(pages.appPage, { station, root, picture, scripts, readable });
}

/** The app's page alone, which the worker shows where it knows no other: it looks for it in the bundle. */
export function renderShell({ appPage, library }: SitePages): Page {
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

function* listEpisodePages({ appPage, library, root, previews }: SitePages): Generator<Page> {
  const { station, episodes } = library;
  for (const episode of episodes) {
    const { id } = episode;
    const input = { station, episode, root, picture: previews.find(id) };
    yield [`${filePaths.episodeFolder(id)}index.html`, renderEpisodePage(appPage, input)];
    for (const story of episode.stories.keys()) {
      const picture = previews.find(id, story);
      const page = renderStoryPage(appPage, { ...input, story, picture });
      yield [`${filePaths.storyFolder(id, story)}index.html`, page];
    }
  }
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
