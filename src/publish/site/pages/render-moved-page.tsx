import { renderToStaticMarkup } from "react-dom/server";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";

/**
 * The pages at the addresses that an episode had before, by path: each leads to where it
 * stands now, also without scripts.
 */
export function renderMovedPages(
  { language, siteUrl }: Station,
  episodes: readonly EpisodeFile[],
): Map<string, string> {
  const taken = new Set(episodes.map(({ id }) => id));
  const pages = new Map<string, string>();
  for (const { id, title, formerIds = [] } of episodes) {
    const target = `../${id}/`;
    const page = (
      <html lang={language}>
        <head>
          <meta charSet="utf-8" />
          <meta name="robots" content="noindex" />
          <meta httpEquiv="refresh" content={`0; url=${target}`} />
          {siteUrl !== undefined && (
            <link rel="canonical" href={siteUrl + filePaths.episodeFolder(id)} />
          )}
          <title>{title}</title>
        </head>
        <body>
          <p>
            <a href={target}>{title}</a>
          </p>
        </body>
      </html>
    );
    const html = `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
    for (const former of formerIds) {
      // Another episode may have taken the place.
      if (!taken.has(former)) pages.set(`${filePaths.episodeFolder(former)}index.html`, html);
    }
  }
  return pages;
}
