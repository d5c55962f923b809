import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";

/**
 * Renders the sitemap: every episode with its date, and the library with that of the newest.
 *
 * @param episodes newest first
 * @see https://www.sitemaps.org/protocol.html
 */
export function deriveSitemap(siteUrl: string, episodes: readonly EpisodeFile[]): string {
  const pages = episodes.map(({ id, date }) =>
    renderUrl(siteUrl + filePaths.episodeFolder(id), renderDate(date)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[renderUrl(siteUrl, renderDate(episodes[0]?.date)), ...pages].join("\n")}
</urlset>
`;
}

function renderUrl(url: string, more: string): string {
  return `  <url><loc>${escapeXml(url)}</loc>${more}</url>`;
}

function renderDate(date: string | undefined): string {
  return date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;
}
