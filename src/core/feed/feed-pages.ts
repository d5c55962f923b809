/** Items of a full page; the newest page holds up to twice as many. */
const pageItems = 150;

/** A page of a long feed: its number, and its items as `[start, end)` of all, newest first. */
export interface FeedPage {
  /** 1 is the oldest; undefined for the newest, which stands at the feed's own address. */
  readonly number?: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Divides a feed into pages, newest first. Up to 300 items are one page. Further pages are filled
 * from the oldest item, so that a full one never changes when an item is added.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5005#section-3
 */
export function divideFeed(items: number): FeedPage[] {
  const closed = Math.max(0, Math.ceil(items / pageItems) - 2);
  const newest: FeedPage = { start: 0, end: items - closed * pageItems };
  const older = Array.from({ length: closed }, (_, index): FeedPage => {
    const start = newest.end + index * pageItems;
    return { number: closed - index, start, end: start + pageItems };
  });
  return [newest, ...older];
}
