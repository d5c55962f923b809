import { describe, expect, it } from "vitest";
import { listEpisodeBookmarks } from "#core/listener/list-episode-bookmarks.ts";

const createBookmarks = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `a@${index * 1000}`,
      {
        episodeId: index % 2 === 0 ? "a" : "b",
        episodeTitle: "一",
        startSeconds: count - index,
        endSeconds: count - index + 1,
        text: "好",
        note: "",
        createdAtMs: 1,
        changedAtMs: 1,
        isDeleted: index === 2,
      },
    ]),
  );
const listStarts = (count: number): number[] =>
  listEpisodeBookmarks(createBookmarks(count), "a").map(({ startSeconds }) => startSeconds);

describe("listEpisodeBookmarks", () => {
  it("lists those of the episode that are not deleted, as they are spoken", () => {
    expect(listStarts(7)).toEqual([1, 3, 7]);
  });

  it("lists all of hundreds, and of thousands as many as can be told apart", () => {
    expect(listStarts(601)).toHaveLength(300);
    const starts = listStarts(44_000);
    expect(starts).toHaveLength(300);
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(4);
  });
});
