import * as v from "valibot";
import { bookmarksFormat, createBookmarkRecord, type Bookmarks } from "./bookmark-file.ts";
import { stampField } from "./merge-newest.ts";
import {
  emptyPlaybackMemory,
  playbackFormat,
  type PlaybackMemory,
} from "./playback-memory-file.ts";
import {
  emptyPreferences,
  preferencesFormat,
  type RememberedPreferences,
} from "./preference-file.ts";
import {
  emptyRecentSearches,
  recentSearchesFormat,
  type RecentSearches,
} from "./recent-search-file.ts";
import { salvageValue, type Salvaged } from "./salvage-file.ts";
import { tagChoicesFormat, type TagChoices } from "./tag-choice-file.ts";
import { createFormat } from "../files/file-format.ts";
import { parseFile, type FileFormat } from "../files/parse-file.ts";

/** Larger files are not looked at: years of daily listening stay far below it. */
export const largestBackupFileBytes = 5_000_000;

/** The formats of a backup's parts, each of which may be raised alone. */
const partFormats = {
  playback: playbackFormat,
  bookmarks: bookmarksFormat,
  preferences: preferencesFormat,
  tags: tagChoicesFormat,
  searches: recentSearchesFormat,
} as const;

type PartName = keyof typeof partFormats;

const partVersionField = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

const version = 1;

/** The file that is exported and taken in, see {@link renderBackupFile}. */
export const backupFormat = createFormat({
  name: "backup",
  version,
  migrations: [],
  schema: v.object({
    version: v.literal(version),
    kind: v.literal("afterlife-intel/listener"),
    exportedAtMs: v.fallback(stampField, 0),
    /** Of the parts' formats; left out for the first. */
    partVersions: v.optional(
      v.object({
        playback: partVersionField,
        bookmarks: partVersionField,
        preferences: partVersionField,
        tags: partVersionField,
        searches: partVersionField,
      }),
      {},
    ),
    playback: v.optional(v.unknown()),
    bookmarks: v.optional(v.unknown()),
    preferences: v.optional(v.unknown()),
    tags: v.optional(v.unknown()),
    searches: v.optional(v.unknown()),
  }),
});

/** All that the browser knows about a listener, to be taken to another one. */
export interface Backup {
  readonly playback: PlaybackMemory;
  readonly bookmarks: Bookmarks;
  readonly preferences: RememberedPreferences;
  readonly tags: TagChoices;
  readonly searches: RecentSearches;
}

/** Why a file is not taken in. */
export type BackupFileFault = "too-large" | "not-ours" | "newer-version";

export type BackupFileResult =
  | { readonly ok: true; readonly value: Backup }
  | { readonly ok: false; readonly fault: BackupFileFault };

/**
 * Parses an exported file. What is damaged inside of it falls away piece by piece, as in
 * the browser's own memory; a file of another kind or of a newer version is refused whole.
 * Stamps are clamped to a day from `nowMs`.
 */
export function parseBackupFile(text: string, nowMs: number): BackupFileResult {
  if (text.length > largestBackupFileBytes) return { ok: false, fault: "too-large" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: "not-ours" };
  }
  const result = parseFile(backupFormat, value);
  if (!result.ok) {
    const isNewer = result.fault.code === "newer-version";
    return { ok: false, fault: isNewer ? "newer-version" : "not-ours" };
  }
  const { partVersions: versions, ...parts } = result.value;
  const salvage = <T>(format: FileFormat<T>, part: unknown, own: number): Salvaged<T> =>
    salvageValue(format, part, { nowMs, version: own });
  const playback = salvage(playbackFormat, parts.playback, versions.playback);
  const bookmarks = salvage(bookmarksFormat, { bookmarks: parts.bookmarks }, versions.bookmarks);
  const preferences = salvage(preferencesFormat, parts.preferences, versions.preferences);
  const tags = salvage(tagChoicesFormat, { tags: parts.tags }, versions.tags);
  const searches = salvage(recentSearchesFormat, parts.searches ?? {}, versions.searches);
  const all = [playback, bookmarks, preferences, tags, searches];
  const isNewer = all.some(({ fault }) => fault === "other-version");
  if (isNewer) return { ok: false, fault: "newer-version" };
  return {
    ok: true,
    value: {
      playback: playback.value ?? emptyPlaybackMemory,
      bookmarks: bookmarks.value?.bookmarks ?? {},
      preferences: preferences.value ?? emptyPreferences,
      tags: tags.value?.tags ?? {},
      searches: searches.value ?? emptyRecentSearches,
    },
  };
}

/** Renders the file to be exported, the inverse of {@link parseBackupFile}. */
export function renderBackupFile(data: Backup, exportedAtMs: number): string {
  const { playback, bookmarks, preferences, tags, searches } = data;
  const file = {
    version: backupFormat.version,
    kind: "afterlife-intel/listener",
    exportedAtMs,
    ...listPartVersions(partFormats),
    playback,
    bookmarks: createBookmarkRecord(bookmarks),
    preferences,
    // Left out where there are none, as in files that were written before there could be some.
    ...(Object.keys(tags).length > 0 && { tags: Object.values(tags) }),
    ...(!isUntouched(searches) && { searches }),
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

const isUntouched = ({ chosenAtMs, searches }: RecentSearches): boolean =>
  chosenAtMs === 0 && Object.keys(searches).length === 0;

/** What a backup says of its parts' versions: nothing while all are the first. */
export function listPartVersions(
  formats: Readonly<Record<PartName, { readonly version: number }>>,
) {
  const entries = Object.entries(formats).map(([name, part]) => [name, part.version] as const);
  if (entries.every(([, partVersion]) => partVersion === 1)) return {};
  return { partVersions: Object.fromEntries(entries) };
}
