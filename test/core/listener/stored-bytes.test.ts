import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderBackupFile } from "#core/listener/backup-file.ts";
import {
  addBookmark,
  changeBookmark,
  findBookmarkAt,
  renderBookmarks,
  type Bookmarks,
} from "#core/listener/bookmark-file.ts";
import {
  changeSettings,
  emptyPlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import {
  changePreferences,
  emptyPreferences,
  renderPreferences,
} from "#core/listener/preference-file.ts";
import {
  addRecentSearch,
  emptyRecentSearches,
  removeRecentSearch,
  renderRecentSearches,
} from "#core/listener/recent-search-file.ts";
import { chooseTag, markTagSeen, renderTagChoices } from "#core/listener/tag-choice-file.ts";
import { changeQueue } from "#core/listener/queue-ranks.ts";
import { dequeue, enqueueLast, enqueueNext } from "#core/listener/queue.ts";

// A history that never changes, and what it was stored as.
const nowMs = Date.UTC(2025, 5, 9);
const sentence = {
  episodeId: "2025-06-08",
  episodeTitle: "来生小酒馆 2025/6/8",
  startSeconds: 3.9,
  endSeconds: 8.2,
  text: "谷歌也没闲着。",
};
const words = { ...sentence, startSeconds: 99.84, endSeconds: 101.5, text: "千问3" };

function createBookmarks(): Bookmarks {
  const bookmarks = addBookmark(addBookmark({}, sentence, nowMs), words, nowMs + 1000);
  const [first, second] = [sentence, words].map((own) => findBookmarkAt(bookmarks, own));
  if (!first || !second) throw new Error("what was bookmarked is there");
  const noted = { ...first, note: "给小王看\n第二行" };
  const deleted = { ...second, text: "", note: "", isDeleted: true };
  return changeBookmark(changeBookmark(bookmarks, noted, nowMs + 2000), deleted, nowMs + 3000);
}

function createPlayback(): PlaybackMemory {
  const older = { id: "2025-06-01", title: "六一" };
  const newer = { id: "2025-06-08", title: "六八" };
  const first = changeQueue({}, enqueueLast([], older), nowMs);
  const both = changeQueue(first, enqueueNext([older], newer), nowMs + 1);
  const settings = { episodeId: "2025-06-08", rate: 1.25, volume: 0.5, isSkippingPauses: true };
  return {
    ...changeSettings(emptyPlaybackMemory, { ...emptySettings, ...settings }, nowMs),
    positions: {
      "2025-06-08": {
        seconds: 83.4,
        updatedAtMs: nowMs + 4000,
        isFinished: false,
        title: "来生小酒馆 2025/6/8",
      },
      "2025-06-01": { seconds: 60, updatedAtMs: nowMs, isFinished: true },
    },
    heard: { "2025-06-01": { isHeard: false, changedAtMs: nowMs + 5000 } },
    queue: changeQueue(both, dequeue([newer, older], "2025-06-01"), nowMs + 2),
  };
}

const {
  positions: _,
  heard: __,
  queue: ___,
  changedAtMs: ____,
  ...emptySettings
} = emptyPlaybackMemory;

const reading = { textSize: 4, lineHeight: 3, isFocused: true } as const;
const preferences = changePreferences(
  changePreferences(emptyPreferences, { theme: "day" }, nowMs),
  { language: "en", reading },
  nowMs + 1,
);
const followed = chooseTag({}, { tag: "谷歌", choice: "followed" }, nowMs);
const seen = markTagSeen(followed, "谷歌", "2025-06-08 2025-06-08");
const muted = chooseTag(seen, { tag: "AI 教育", choice: "muted" }, nowMs + 1);
const tags = chooseTag(muted, { tag: "Claude", choice: "none" }, nowMs + 2);
const searched = ["谷歌 视频", "秘密"].reduce(
  (recent, query, index) => addRecentSearch(recent, query, nowMs + index),
  emptyRecentSearches,
);
const searches = removeRecentSearch(searched, "秘密", nowMs + 3);
const empty = { tags: {}, searches: emptyRecentSearches };
const bookmarks = createBookmarks();
const playback = createPlayback();

describe("what is stored", () => {
  it.each([
    ["playback", renderPlaybackMemory(playback)],
    ["bookmarks", renderBookmarks(bookmarks)],
    ["preferences", renderPreferences(preferences)],
    ["tag-choices", renderTagChoices(tags)],
    ["recent-searches", renderRecentSearches(searches)],
    ["backup", renderBackupFile({ ...empty, playback, bookmarks, preferences }, nowMs + 10_000)],
  ])("as %s has the bytes that it had", (name, text) => {
    const path = join(import.meta.dirname, `../../fixtures/versions/${name}/v1.json`);
    expect(text).toBe(readFileSync(path, "utf8"));
  });
});
