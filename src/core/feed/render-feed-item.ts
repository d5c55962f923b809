import { renderCdata } from "../formats/escape-xml.ts";
import { chaptersMediaType, type Chapter } from "../formats/render-chapters.ts";
import { formatSubtitleTime } from "../formats/list-subtitles.ts";
import { indentXml, renderXmlElement, renderXmlText } from "../formats/render-xml.ts";
import { cutAtLength } from "./cut-text.ts";
import type { Feed, FeedItem } from "./feed.ts";
import {
  maxLabelCharacters,
  maxNodeCharacters,
  renderImages,
  renderPeople,
} from "./render-feed-parts.ts";
import { formatRfc2822Date } from "./rfc-2822-date.ts";

/** Renders one `<item>` of a feed; of the feed itself only language and time zone matter. */
export function renderFeedItem(
  item: FeedItem,
  { language, timeZone }: Pick<Feed, "language" | "timeZone">,
): string {
  const { enclosure } = item;
  const lines = [
    renderXmlText("title", cutAtLength(item.title, maxNodeCharacters)),
    renderXmlText("guid", item.guid, { isPermaLink: "false" }),
    renderXmlText("link", item.link),
    renderXmlText("pubDate", formatRfc2822Date(item.publishedAtMs, timeZone)),
    renderHtml("description", item.description),
    renderHtml("content:encoded", item.content ?? ""),
    renderXmlElement("enclosure", {
      url: enclosure.url,
      length: enclosure.sizeBytes,
      type: enclosure.type,
    }),
    ...renderAppleTags(item),
    ...renderPodcastTags(item, language),
    renderSimpleChapters(item.chapters),
  ];
  return renderXmlElement("item", {}, `\n${indentXml(lines)}\n`);
}

function renderHtml(name: string, html: string): string {
  return html === "" ? "" : renderXmlElement(name, {}, renderCdata(html));
}

function renderAppleTags(item: FeedItem): string[] {
  return [
    // Whole seconds: Apple takes no fractions.
    renderXmlText("itunes:duration", Math.round(item.durationSeconds)),
    renderXmlText("itunes:explicit", String(item.isExplicit)),
    renderXmlText("itunes:season", item.season),
    renderXmlText("itunes:episode", item.episode),
    renderXmlText("itunes:episodeType", item.type),
  ];
}

function renderPodcastTags(item: FeedItem, language: string): string[] {
  const { chaptersUrl } = item;
  return [
    renderXmlText("podcast:season", item.season),
    renderXmlText("podcast:episode", item.episode),
    ...renderImages(item.images),
    ...renderPeople(item.people),
    ...item.transcripts.map(({ url, type }) =>
      renderXmlElement("podcast:transcript", { url, type, language, rel: "captions" }),
    ),
    chaptersUrl === undefined
      ? ""
      : renderXmlElement("podcast:chapters", { url: chaptersUrl, type: chaptersMediaType }),
    ...item.soundbites.map(({ startSeconds, durationSeconds, title }) =>
      renderXmlText("podcast:soundbite", cutAtLength(title, maxLabelCharacters), {
        startTime: startSeconds,
        duration: durationSeconds,
      }),
    ),
  ];
}

/** @see https://podlove.org/simple-chapters/ */
function renderSimpleChapters(chapters: readonly Chapter[]): string {
  const marks = chapters.map(({ startSeconds, title, url, imageUrl }) =>
    renderXmlElement("psc:chapter", {
      start: formatSubtitleTime(Math.round(startSeconds * 1000), "."),
      title,
      href: url,
      image: imageUrl,
    }),
  );
  return marks.length === 0
    ? ""
    : renderXmlElement("psc:chapters", { version: "1.2" }, marks.join(""));
}
