import { indentXml, renderXmlElement, renderXmlText } from "../formats/render-xml.ts";
import { cutAtLength, cutAtSentence } from "./cut-text.ts";
import { maxDescriptionBytes, type Feed, type FeedCategory, type FeedLinks } from "./feed.ts";
import { renderFeedItem } from "./render-feed-item.ts";
import {
  maxLabelCharacters,
  maxNodeCharacters,
  renderImages,
  renderPeople,
} from "./render-feed-parts.ts";
import { formatRfc2822Date } from "./rfc-2822-date.ts";

/** The media type of a feed. */
export const feedMediaType = "application/rss+xml";

/** Exact and case-sensitive, as PSP-1 lists them; psc is what Spotify reads chapters from. */
const namespaces = {
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
  "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:psc": "http://podlove.org/simple-chapters",
};

/**
 * Renders a feed as RSS 2.0 with the tags of Apple and of Podcasting 2.0. The same feed always
 * gives the same bytes: nothing in it tells when it was made.
 *
 * @see https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md
 */
export function renderFeed(feed: Feed): string {
  const lines = [
    ...renderShow(feed),
    ...renderLinks(feed),
    ...renderAppleTags(feed),
    ...renderPodcastTags(feed),
    ...feed.items.map((item) => renderFeedItem(item, feed)),
  ];
  const channel = renderXmlElement("channel", {}, `\n${indentXml(lines)}\n`);
  const rss = renderXmlElement("rss", { version: "2.0", ...namespaces }, `\n${channel}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${rss}\n`;
}

/** RSS 2.0 alone. */
function renderShow({ title, link, language, images, ...feed }: Feed): string[] {
  const name = cutAtLength(title, maxNodeCharacters);
  const [image] = images;
  const newest = feed.items[0];
  return [
    renderXmlText("title", name),
    renderXmlText("link", link),
    renderXmlText("description", cutAtSentence(feed.description.trim(), maxDescriptionBytes)),
    renderXmlText("language", language),
    renderXmlText("copyright", feed.copyright),
    renderXmlText(
      "lastBuildDate",
      newest && formatRfc2822Date(newest.publishedAtMs, feed.timeZone),
    ),
    image
      ? renderXmlElement(
          "image",
          {},
          [
            renderXmlText("url", image.url),
            renderXmlText("title", name),
            renderXmlText("link", link),
          ].join(""),
        )
      : "",
  ];
}

/** @see https://www.rfc-editor.org/rfc/rfc5005#section-3 */
function renderLinks({ pages, hubUrl }: Feed): string[] {
  const rels: (keyof FeedLinks)[] = ["self", "first", "previous", "next", "last"];
  const links = rels.map((rel) =>
    pages[rel] === undefined
      ? ""
      : renderXmlElement("atom:link", { rel, href: pages[rel], type: feedMediaType }),
  );
  const hub =
    hubUrl === undefined ? "" : renderXmlElement("atom:link", { rel: "hub", href: hubUrl });
  return [...links, hub];
}

/** @see https://podcasters.apple.com/support/823-podcast-requirements */
function renderAppleTags(feed: Feed): string[] {
  const { author, ownerEmail, images, isComplete } = feed;
  const owner = [renderXmlText("itunes:name", author), renderXmlText("itunes:email", ownerEmail)];
  const cover = images.find(({ purpose }) => purpose.split(" ").includes("artwork"));
  return [
    renderXmlText("itunes:author", cutAtLength(author, maxNodeCharacters)),
    ownerEmail === undefined ? "" : renderXmlElement("itunes:owner", {}, owner.join("")),
    ...feed.categories.map(renderCategory),
    renderXmlText("itunes:explicit", String(feed.isExplicit)),
    renderXmlText("itunes:type", feed.isSerial ? "serial" : "episodic"),
    cover ? renderXmlElement("itunes:image", { href: cover.url }) : "",
    isComplete ? renderXmlText("itunes:complete", "yes") : "",
  ];
}

function renderCategory({ name, inner }: FeedCategory): string {
  const nested = inner === undefined ? "" : renderXmlElement("itunes:category", { text: inner });
  return renderXmlElement("itunes:category", { text: name }, nested);
}

function renderPodcastTags(feed: Feed): string[] {
  const { license, updateFrequency, isComplete } = feed;
  return [
    renderXmlText("podcast:guid", feed.guid),
    renderXmlText("podcast:locked", feed.isLocked ? "yes" : "no", { owner: feed.ownerEmail }),
    renderXmlText("podcast:medium", "podcast"),
    ...renderImages(feed.images),
    ...renderPeople(feed.people),
    ...feed.funding.map(({ title, url }) =>
      renderXmlText("podcast:funding", cutAtLength(title, maxLabelCharacters), { url }),
    ),
    renderXmlText("podcast:license", license && cutAtLength(license.name, maxLabelCharacters), {
      url: license?.url,
    }),
    renderXmlText("podcast:updateFrequency", updateFrequency?.title, {
      rrule: updateFrequency?.rule,
      complete: isComplete ? "true" : undefined,
    }),
    ...feed.texts.map(({ purpose, text }) => renderXmlText("podcast:txt", text, { purpose })),
  ];
}
