import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";
import type { DerivedTag } from "./tags/derive-tags.ts";

/** A file may name no more. */
const mostUrls = 50_000;

const sitemapPath = (part?: number): string =>
  part === undefined ? "sitemap.xml" : `sitemap-${part}.xml`;

/** What a sitemap names. */
export interface SitemapPages {
  /** Newest first. */
  readonly episodes: readonly Pick<EpisodeFile, "id" | "date" | "stories">[];
  readonly tags: readonly DerivedTag[];
}

/**
 * Derives the sitemap, by path: the library with the date of its newest episode, every episode and
 * each of its stories with its date, every tag with that of the newest episode that carries it.
 * More pages than a file may name are spread over several.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function deriveSitemap(
  siteUrl: string,
  { episodes, tags }: SitemapPages,
): Map<string, string> {
  const urls = [
    renderEntry("url", siteUrl, episodes[0]?.date),
    ...episodes.flatMap(({ id, date, stories }) => [
      renderEntry("url", siteUrl + filePaths.episodeFolder(id), date),
      ...stories.map((_, story) =>
        renderEntry("url", siteUrl + filePaths.storyFolder(id, story), date),
      ),
    ]),
    ...tags.map(({ slug, episodes: own }) =>
      renderEntry("url", siteUrl + filePaths.tagFolder(slug), own.at(-1)?.date),
    ),
  ];
  if (urls.length <= mostUrls) return new Map([[sitemapPath(), renderFile("urlset", urls)]]);
  const parts = Array.from({ length: Math.ceil(urls.length / mostUrls) }, (_, part) => part + 1);
  return new Map([
    [
      sitemapPath(),
      renderFile(
        "sitemapindex",
        parts.map((part) => renderEntry("sitemap", siteUrl + sitemapPath(part), episodes[0]?.date)),
      ),
    ],
    ...parts.map((part): [string, string] => [
      sitemapPath(part),
      renderFile("urlset", urls.slice((part - 1) * mostUrls, part * mostUrls)),
    ]),
  ]);
}

function renderFile(name: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</${name}>
`;
}

function renderEntry(name: string, url: string, date: string | undefined): string {
  const lastmod = date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;
  return `  <${name}><loc>${escapeXml(url)}</loc>${lastmod}</${name}>`;
}
