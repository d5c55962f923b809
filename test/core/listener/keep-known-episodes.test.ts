import { describe, expect, it } from "vitest";
import type { Backup } from "#core/listener/backup-file.ts";
import { keepKnownEpisodes, listRememberedIds } from "#core/listener/keep-known-episodes.ts";
import { emptyRecentSearches } from "#core/listener/recent-search-file.ts";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";

const position = { seconds: 9, updatedAtMs: 1, isFinished: false };
const createBookmark = (episodeId: string) => ({
  episodeId,
  episodeTitle: "一",
  startSeconds: 1,
  endSeconds: 2,
  text: "好",
  note: "",
  createdAtMs: 1,
  changedAtMs: 1,
  isDeleted: false,
});
const shared: Backup = {
  playback: {
    ...emptyPlaybackMemory,
    rate: 2,
    episodeId: "theirs",
    positions: { ours: position, theirs: position },
    heard: { theirs: { isHeard: true, changedAtMs: 1 } },
    queue: { queued: { title: "二", rank: 1, changedAtMs: 1, isRemoved: false } },
    changedAtMs: { rate: 1, episodeId: 1 },
  },
  bookmarks: { "marked@1000": createBookmark("marked"), "theirs@1000": createBookmark("theirs") },
  preferences: { theme: "day", changedAtMs: { theme: 1 } },
  tags: { ai: { tag: "AI", choice: "muted", changedAtMs: 1, seenUpTo: "" } },
  searches: emptyRecentSearches,
};

describe("listRememberedIds", () => {
  it("names every episode of which something is remembered, once", () => {
    expect([...listRememberedIds(shared)].toSorted()).toEqual([
      "marked",
      "ours",
      "queued",
      "theirs",
    ]);
  });
});

describe("keepKnownEpisodes", () => {
  it("keeps what is known of these episodes, and all settings", () => {
    const { episodeId: _, ...playback } = shared.playback;
    expect(keepKnownEpisodes(shared, new Set(["ours", "marked"]))).toEqual({
      playback: { ...playback, positions: { ours: position }, heard: {}, queue: {} },
      bookmarks: { "marked@1000": createBookmark("marked") },
      preferences: shared.preferences,
      tags: shared.tags,
      searches: shared.searches,
    });
  });

  it("keeps the last episode where it is known", () => {
    expect(keepKnownEpisodes(shared, new Set(["theirs"])).playback.episodeId).toBe("theirs");
  });
});
