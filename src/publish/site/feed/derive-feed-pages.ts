import type { FeedItem, FeedLinks } from "#core/feed/feed.ts";
import { divideFeed } from "#core/feed/feed-pages.ts";
import { renderFeed } from "#core/feed/render-feed.ts";
import type { FeedHead } from "./create-feed-head.ts";

/** A feed before it is divided into pages. */
export interface WholeFeed<T> {
  readonly head: FeedHead;
  /** What its items are made of, newest first. */
  readonly sources: readonly T[];
  readonly createItem: (source: T) => FeedItem;
  /** Path of a page below the site; without a number of the newest one. */
  readonly formatPath: (page?: number) => string;
}

/** Renders a feed, by path: one page, or beyond 300 items several that name one another. */
export function deriveFeedPages<T>(siteUrl: string, feed: WholeFeed<T>): Map<string, string> {
  const pages = divideFeed(feed.sources.length);
  const findUrl = (page: { number?: number } | undefined): string | undefined =>
    page && siteUrl + feed.formatPath(page.number);
  const files = new Map<string, string>();
  pages.forEach((page, index) => {
    const self = siteUrl + feed.formatPath(page.number);
    const links: FeedLinks = {
      self,
      ...(pages.length > 1 && {
        first: findUrl(pages[0]),
        previous: findUrl(pages[index - 1]),
        next: findUrl(pages[index + 1]),
        last: findUrl(pages.at(-1)),
      }),
    };
    const items = feed.sources.slice(page.start, page.end).map(feed.createItem);
    const xml = renderFeed({ ...feed.head, url: siteUrl + feed.formatPath(), pages: links, items });
    files.set(feed.formatPath(page.number), xml);
  });
  return files;
}
