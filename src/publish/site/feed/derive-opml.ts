import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { indentXml, renderXmlElement, renderXmlText } from "#core/formats/render-xml.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { findFeedStation } from "./feed-station.ts";

/** Nobody follows a tag that stands further down without having heard of it. */
const mostTags = 100;

/**
 * Derives the list of a station's feeds, by path, which apps import: the show's, and those of the
 * tags that are spoken most. Nothing without `siteUrl`.
 *
 * @param tags most spoken first
 * @see http://opml.org/spec2.opml
 */
export function deriveOpml(
  station: PublishedStation,
  tags: readonly DerivedTag[],
): Map<string, string> {
  const source = findFeedStation(station);
  if (!source) return new Map();
  const { siteUrl } = source;
  const renderOutline = (title: string, feed: string, page: string): string =>
    renderXmlElement("outline", {
      type: "rss",
      text: title,
      title,
      xmlUrl: siteUrl + feed,
      htmlUrl: siteUrl + page,
    });
  const outlines = [
    renderOutline(station.title, feedPaths.show(), ""),
    ...tags.slice(0, mostTags).map(({ summary: { tag }, slug }) => {
      const page = filePaths.tagFolder(slug);
      return renderOutline(`#${tag} · ${station.title}`, feedPaths.tag(slug), page);
    }),
  ];
  const head = renderXmlElement("head", {}, renderXmlText("title", station.title));
  const body = renderXmlElement("body", {}, `\n${indentXml(outlines)}\n`);
  const opml = renderXmlElement("opml", { version: "2.0" }, `\n${head}\n${body}\n`);
  return new Map([[feedPaths.opml, `<?xml version="1.0" encoding="UTF-8"?>\n${opml}\n`]]);
}
