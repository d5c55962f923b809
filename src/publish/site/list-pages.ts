import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { MadeEpisodePage } from "#core/files/page-maker.ts";
import type { PagesAhead } from "./ahead/prepare-ahead.ts";
import type { DerivedFiles } from "./derive-library.ts";
import { fillShell } from "./pages/made-page.ts";
import { renderOfflinePage } from "./pages/render-offline-page.tsx";
import { missingPagePath, renderMissingPage } from "./pages/render-missing-page.tsx";
import { renderMovedPages } from "./pages/render-moved-page.tsx";
import { oembedPaths, renderOembed } from "./pages/render-oembed.ts";
import { renderEpisodePage, renderSitePage, renderStoryPage } from "./pages/render-page.tsx";
import { renderTagPage } from "./pages/render-tag-page.tsx";
import { deriveTagDetails } from "./tags/derive-tag-files.ts";
import type { PreparedLibrary } from "./prepare-build.ts";
import type { PreviewPictures } from "./preview-pictures.ts";
import type { SiteFile } from "./site-part.ts";
import type { DerivedTag } from "./tags/derive-tags.ts";

/** What the pages of a site are made of. */
export interface SitePages {
  /** The app's `index.html`, as Vite built it. */
  readonly appPage: string;
  readonly library: Pick<PreparedLibrary, "station" | "episodes" | "tags">;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly previews: PreviewPictures;
  /** What the library page loads beside the script of every page, by path from the site's root. */
  readonly scripts: readonly string[];
  /** What the app makes of it. */
  readonly ahead: PagesAhead;
}

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
export function renderShell({ appPage, library }: SitePages): SiteFile {
  return [filePaths.offlinePage, renderOfflinePage(appPage, library.station)];
}

/** That of paths that lead nowhere, and those at addresses of before. */
export function* listSharedPages({ appPage, library, root }: SitePages): Generator<SiteFile> {
  const { station, episodes } = library;
  yield [missingPagePath, renderMissingPage(appPage, station, root)];
  yield* renderMovedPages(appPage, { station, episodes, root });
}

/**
 * The pages of an episode and its stories by path, and what other sites ask to show them.
 *
 * @param files what the app reads of it
 */
export function* listEpisodePages(
  pages: SitePages,
  episode: EpisodeFile,
  files: DerivedFiles,
): Generator<SiteFile> {
  const { appPage, library, root, previews } = pages;
  const { station } = library;
  const { firstScript } = pages.ahead;
  const { id } = episode;
  const input = { station, episode, root, picture: previews.find(id), firstScript };
  const { stories, ...made } = makeEpisode(pages, id, files);
  const page = fillShell(renderEpisodePage(appPage, input), made);
  yield [`${filePaths.episodeFolder(id)}index.html`, page];
  const whole = renderOembed({ station, episode, picture: input.picture });
  if (whole !== undefined) yield [oembedPaths.episode(id), whole];
  for (const story of episode.stories.keys()) {
    const picture = previews.find(id, story);
    const shell = renderStoryPage(appPage, { ...input, story, picture });
    const own = fillShell(shell, { ...made, markup: stories[story] ?? "" });
    yield [`${filePaths.storyFolder(id, story)}index.html`, own];
    const part = renderOembed({ station, episode, story, picture });
    if (part !== undefined) yield [oembedPaths.story(id, story), part];
  }
}

/** The page of a tag, by its path. */
export function listTagPage(
  { appPage, library: { station }, root, previews, ahead }: SitePages,
  derived: DerivedTag,
): SiteFile {
  const { maker, firstScript } = ahead;
  const picture = previews.site;
  const shell = renderTagPage(appPage, { station, derived, root, picture, firstScript });
  const page = fillShell(shell, maker.makeTagPage(deriveTagDetails(derived)));
  return [`${filePaths.tagFolder(derived.slug)}index.html`, page];
}

/** What the app makes of an episode. */
function makeEpisode({ ahead }: SitePages, id: string, files: DerivedFiles): MadeEpisodePage {
  const notes = files.get(filePaths.episodeNotes(id));
  return ahead.maker.makeEpisodePage({
    id,
    text: JSON.parse(String(files.get(filePaths.episodeText(id)))),
    ...(notes !== undefined && { notes: JSON.parse(String(notes)) }),
  });
}
