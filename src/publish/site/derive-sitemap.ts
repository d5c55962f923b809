import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";

/**
 * Renders the sitemap: the library and every episode with its date.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function deriveSitemap(siteUrl: string, episodes: readonly EpisodeFile[]): string {
  const pages = episodes.map(({ id, date }) =>
    renderUrl(siteUrl + filePaths.episodeFolder(id), `<lastmod>${escapeXml(date)}</lastmod>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[renderUrl(siteUrl, ""), ...pages].join("\n")}
</urlset>
`;
}

function renderUrl(url: string, more: string): string {
  return `  <url><loc>${escapeXml(url)}</loc>${more}</url>`;
}
