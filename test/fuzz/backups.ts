import * as fc from "fast-check";
import { parseBackupFile, renderBackupFile, type Backup } from "#core/listener/backup-file.ts";
import { mergeBookmarks } from "#core/listener/bookmark-file.ts";
import { findLatestStamp } from "#core/listener/clamp-stamps.ts";
import { mergePlaybackMemories } from "#core/listener/playback-memory-file.ts";
import { mergePreferences } from "#core/listener/preference-file.ts";
import { mergeRecentSearches } from "#core/listener/recent-search-file.ts";
import { mergeTagChoices } from "#core/listener/tag-choice-file.ts";
import { anyListenerData } from "../support/arbitrary-listener.ts";
import { corruptJson, corruptText } from "./corrupt.ts";
import { createFuzzer } from "./fuzzer.ts";
import { fuzzNowMs, listStamps, sendToFuture, sortNames } from "./memories.ts";

interface DamagedBackup {
  readonly text: string;
  /** What this browser knows already. */
  readonly mine: Backup;
}

const damagedBackup: fc.Arbitrary<DamagedBackup> = fc
  .tuple(anyListenerData, anyListenerData)
  .chain(([theirs, mine]) => {
    const text = renderBackupFile(theirs, 0);
    const damaged = fc.oneof(corruptText(text), corruptJson(text), sendToFuture(text));
    return damaged.map((content) => ({ text: content, mine }));
  });

/** Backups that somebody has changed, taken in by a browser that knows something already. */
export const backupFuzzer = createFuzzer({
  name: "backups",
  title: "damaged backups, taken in",
  tries: 300,
  input: damagedBackup,
  attempt: ({ text, mine }) => {
    const fault = takeIn(text, mine);
    return fault === undefined ? undefined : `${fault}: ${text.slice(0, 300)}`;
  },
});

function takeIn(text: string, mine: Backup): string | undefined {
  const result = parseBackupFile(text, fuzzNowMs);
  if (!result.ok) return undefined;
  const { playback, bookmarks, preferences, tags, searches } = result.value;
  const merged: Backup = {
    playback: mergePlaybackMemories(mine.playback, playback),
    bookmarks: mergeBookmarks(mine.bookmarks, bookmarks),
    preferences: mergePreferences(mine.preferences, preferences),
    tags: mergeTagChoices(mine.tags, tags),
    searches: mergeRecentSearches(mine.searches, searches),
  };
  const lost = Object.keys(mine.bookmarks).find((key) => !(key in merged.bookmarks));
  if (lost !== undefined) return `loses the bookmark ${lost}`;
  const exported = renderBackupFile(merged, fuzzNowMs);
  const again = parseBackupFile(exported, fuzzNowMs);
  if (!again.ok) return `is exported as ${again.fault}`;
  if (sortNames(renderBackupFile(again.value, fuzzNowMs)) !== sortNames(exported))
    return "is not exported as taken in";
  const latest = Math.max(0, ...listStamps(JSON.parse(exported)));
  return latest > findLatestStamp(fuzzNowMs) ? `has a stamp of ${latest}` : undefined;
}
