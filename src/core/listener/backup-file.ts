import * as v from "valibot";
import { bookmarksField, createBookmarkRecord, type Bookmarks } from "./bookmark-file.ts";
import { stampField } from "./merge-newest.ts";
import {
  emptyPlaybackMemory,
  playbackMemoryField,
  type PlaybackMemory,
} from "./playback-memory-file.ts";
import {
  emptyPreferences,
  preferencesField,
  type RememberedPreferences,
} from "./preference-file.ts";
import { fileVersion, parseFile } from "../files/versioned-file.ts";

/** Larger files are not looked at: years of daily listening stay far below it. */
export const largestBackupFileBytes = 5_000_000;

const listenerFileSchema = v.object({
  version: v.literal(fileVersion),
  kind: v.literal("afterlife-intel/listener"),
  exportedAtMs: v.fallback(stampField, 0),
  playback: v.fallback(playbackMemoryField, emptyPlaybackMemory),
  bookmarks: v.fallback(bookmarksField, {}),
  preferences: v.fallback(preferencesField, emptyPreferences),
});

/** All that the browser knows about a listener, to be taken to another one. */
export interface Backup {
  readonly playback: PlaybackMemory;
  readonly bookmarks: Bookmarks;
  readonly preferences: RememberedPreferences;
}

/** Why a file is not taken in. */
export type BackupFileFault = "too-large" | "not-ours" | "newer-version";

export type BackupFileResult =
  | { readonly ok: true; readonly value: Backup }
  | { readonly ok: false; readonly fault: BackupFileFault };

/**
 * Parses an exported file. What is damaged inside of it falls away piece by piece, as in
 * the browser's own memory; a file of another kind or of a newer version is refused whole.
 */
export function parseBackupFile(text: string): BackupFileResult {
  if (text.length > largestBackupFileBytes) return { ok: false, fault: "too-large" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: "not-ours" };
  }
  const result = parseFile(listenerFileSchema, value);
  if (!result.ok) {
    const isNewer = result.fault.code === "newer-version";
    return { ok: false, fault: isNewer ? "newer-version" : "not-ours" };
  }
  const { playback, bookmarks, preferences } = result.value;
  return { ok: true, value: { playback, bookmarks, preferences } };
}

/** Renders the file to be exported, the inverse of {@link parseBackupFile}. */
export function renderBackupFile(data: Backup, exportedAtMs: number): string {
  const { playback, bookmarks, preferences } = data;
  const file = {
    version: fileVersion,
    kind: "afterlife-intel/listener",
    exportedAtMs,
    playback,
    bookmarks: createBookmarkRecord(bookmarks),
    preferences,
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
