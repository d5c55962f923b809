import { filePaths } from "#core/files/file-paths.ts";
import type { Library } from "./load-library.ts";
import { missingPagePath, renderMissingPage } from "./pages/render-missing-page.tsx";
import { renderMovedPages } from "./pages/render-moved-page.tsx";
import { renderEpisodePage, renderSitePage, renderStoryPage } from "./pages/render-page.tsx";
import type { SitePictures } from "./pictures/derive-pictures.ts";
import { createPreviewPictures } from "./preview-pictures.ts";

/** What the pages of a site are made of. */
export interface SitePages {
  /** The app's `index.html`, as Vite built it. */
  readonly appPage: string;
  readonly library: Library;
  /** The site's root as the library page finds it. */
  readonly root: string;
  readonly pictures: SitePictures | undefined;
  /** What the library page loads beside the script of every page, by path from the site's root. */
  readonly scripts: readonly string[];
}

/** The library page; its file is the app's own. */
export function renderFirstPage(pages: SitePages): string {
  const { appPage, library, root, pictures, scripts } = pages;
  const picture = createPreviewPictures(pictures).site;
  return renderSitePage(appPage, { station: library.station, root, picture, scripts });
}

/** All other pages by path: one for each episode and story, and that of paths that lead nowhere. */
export function* listPages({
  appPage,
  library: { station, episodes },
  root,
  pictures,
}: SitePages): Generator<readonly [path: string, page: string]> {
  const previews = createPreviewPictures(pictures);
  yield [missingPagePath, renderMissingPage(appPage, station, root)];
  yield* renderMovedPages(appPage, { station, episodes, root });
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
