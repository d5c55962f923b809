import { describe, expect, it } from "vitest";
import { divideFeed } from "#core/feed/feed-pages.ts";

describe("divideFeed", () => {
  it.each([0, 1, 300])("leaves %d items on one page", (items) => {
    expect(divideFeed(items)).toEqual([{ start: 0, end: items }]);
  });

  it("divides from the oldest item on", () => {
    expect(divideFeed(301)).toEqual([
      { start: 0, end: 151 },
      { number: 1, start: 151, end: 301 },
    ]);
  });

  it("holds each item once, and at most 300 on a page", () => {
    for (let items = 0; items < 1200; items += 1) {
      const pages = divideFeed(items);
      expect(pages[0]?.start).toBe(0);
      expect(pages.at(-1)?.end).toBe(items);
      pages.forEach(({ start, end }, index) => {
        expect(end - start).toBeLessThanOrEqual(300);
        expect(pages[index + 1]?.start ?? end).toBe(end);
      });
    }
  });

  it("never changes a full page when an item is added", () => {
    for (let items = 301; items < 1200; items += 1) {
      // Counted from the oldest item, as a page's content is.
      const fromOldest = (count: number) =>
        divideFeed(count)
          .slice(1)
          .map(({ number, start, end }) => [number, count - end, count - start]);
      const before = fromOldest(items);
      expect(fromOldest(items + 1).slice(-before.length)).toEqual(before);
    }
  });
});
