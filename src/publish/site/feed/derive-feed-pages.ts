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

/** A page of a feed before it is rendered. */
export interface FeedPagePlan {
  readonly path: string;
  /** The feed's other pages, as this one names them. */
  readonly links: FeedLinks;
  /** Its items as `[start, end)` of all, newest first. */
  readonly start: number;
  readonly end: number;
  readonly render: (items: readonly FeedItem[]) => string;
}

/** Renders a feed, by path: one page, or beyond 300 items several that name one another. */
export function deriveFeedPages<T>(siteUrl: string, feed: WholeFeed<T>): Map<string, string> {
  const { sources, createItem } = feed;
  const pages = divideFeedPages(siteUrl, feed);
  return new Map(
    pages.map(({ path, start, end, render }) => [
      path,
      render(sources.slice(start, end).map(createItem)),
    ]),
  );
}

/** Divides a feed into its pages, newest first, each of which is rendered of its own items. */
export function divideFeedPages(
  siteUrl: string,
  { head, sources, formatPath }: Omit<WholeFeed<unknown>, "createItem">,
): FeedPagePlan[] {
  const pages = divideFeed(sources.length);
  const findUrl = (page: { number?: number } | undefined): string | undefined =>
    page && siteUrl + formatPath(page.number);
  return pages.map((page, index) => {
    const path = formatPath(page.number);
    const links: FeedLinks = {
      self: siteUrl + path,
      ...(pages.length > 1 && {
        first: findUrl(pages[0]),
        previous: findUrl(pages[index - 1]),
        next: findUrl(pages[index + 1]),
        last: findUrl(pages.at(-1)),
      }),
    };
    const { start, end } = page;
    const render = (items: readonly FeedItem[]): string =>
      renderFeed({ ...head, url: siteUrl + formatPath(), pages: links, items });
    return { path, links, start, end, render };
  });
}
