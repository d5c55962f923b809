import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { episodeFormat } from "#core/files/episode-file.ts";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { episodeTextFormat, readTranscriptText } from "#core/files/episode-text-file.ts";
import type { FileResult } from "#core/files/file-format.ts";
import { parseFile, type FileFormat } from "#core/files/parse-file.ts";
import { notesFormat } from "#core/files/notes-file.ts";
import { stationFormat } from "#core/files/station-file.ts";
import { decodeWordTimes, wordTimesFormat } from "#core/files/word-times-file.ts";
import { backupFormat, parseBackupFile } from "#core/listener/backup-file.ts";
import { bookmarksFormat, parseBookmarks } from "#core/listener/bookmark-file.ts";
import { keptEpisodesFormat, parseKeptEpisodes } from "#core/listener/kept-episodes-file.ts";
import { parsePlaybackMemory, playbackFormat } from "#core/listener/playback-memory-file.ts";
import { parsePreferences, preferencesFormat } from "#core/listener/preference-file.ts";
import { parseRecentSearches, recentSearchesFormat } from "#core/listener/recent-search-file.ts";
import { parseTagChoices, tagChoicesFormat } from "#core/listener/tag-choice-file.ts";
import type { Salvaged } from "#core/listener/salvage-file.ts";
import { searchManifestFormat, searchWordsFormat } from "#core/search/search-manifest-file.ts";
import { findPostings, searchShardFormat } from "#core/search/search-shard.ts";
import { parseSearchTexts, searchTextFormat } from "#core/search/search-text-codec.ts";
import {
  tagIndexFormat,
  tagNamesFormat,
  tagPackFormat,
  tagPageFormat,
} from "#core/search/tag-index-file.ts";
import { stationResultFormat } from "#publish/command/station-result.ts";
import { timelineFormat } from "#publish/timing/sidecar/timeline-file.ts";
import { endOfTimeMs } from "./arbitrary-listener.ts";

/** A format, and how a file of it is read. */
export interface KeptFormat {
  /** Its folder in `test/fixtures/versions/`. */
  readonly folder: string;
  readonly format: { readonly name: string; readonly version: number };
  readonly extension: "json" | "bin";
  /** The value of a file, or the code of its fault. */
  readonly read: (bytes: Buffer) => unknown;
}

const fixtures = join(import.meta.dirname, "../fixtures/versions");

/** A file of a version as it was written then; undefined where none is kept. */
export function loadKeptFile(kept: KeptFormat, version: number): Buffer | undefined {
  const path = join(fixtures, kept.folder, `v${version}.${kept.extension}`);
  return existsSync(path) ? readFileSync(path) : undefined;
}

const unwrap = <T>(result: FileResult<T>): unknown =>
  result.ok ? result.value : result.fault.code;

const readStored =
  <T>(parse: (text: string, nowMs: number) => Salvaged<T>) =>
  (bytes: Buffer): unknown => {
    const { value, fault } = parse(bytes.toString(), endOfTimeMs);
    return fault ?? value;
  };

function keepJson<T>(folder: string, format: FileFormat<T>): KeptFormat {
  const read = (bytes: Buffer): unknown => unwrap(parseFile(format, JSON.parse(bytes.toString())));
  return { folder, format, extension: "json", read };
}

/** The newest file of a format that others need to be read. */
function parseNewest<T>(folder: string, format: FileFormat<T>): T {
  const bytes = loadKeptFile(keepJson(folder, format), format.version);
  const result = parseFile(format, JSON.parse(String(bytes)));
  if (!result.ok) throw new Error(`${folder} is broken: ${result.fault.message}`);
  return result.value;
}

function readWordTimes(bytes: Buffer): unknown {
  const text = readTranscriptText(parseNewest("episode-text", episodeTextFormat));
  const decoding = decodeWordTimes(bytes, text);
  for (;;) {
    const { done, value } = decoding.next();
    if (done) return unwrap(value);
  }
}

function readBackup(bytes: Buffer): unknown {
  const result = parseBackupFile(bytes.toString(), endOfTimeMs);
  return result.ok ? result.value : result.fault;
}

/** Every format that is published, stored or exported. */
export const keptFormats: readonly KeptFormat[] = [
  keepJson("station", stationFormat),
  keepJson("episode", episodeFormat),
  keepJson("episode-index", episodeIndexFormat),
  keepJson("episode-text", episodeTextFormat),
  keepJson("notes", notesFormat),
  { folder: "word-times", format: wordTimesFormat, extension: "bin", read: readWordTimes },
  keepJson("tag-index", tagIndexFormat),
  keepJson("tag-pack", tagPackFormat),
  keepJson("tag-page", tagPageFormat),
  keepJson("tag-names", tagNamesFormat),
  keepJson("search-manifest", searchManifestFormat),
  keepJson("search-words", searchWordsFormat),
  {
    folder: "search-text",
    format: searchTextFormat,
    extension: "bin",
    read: (bytes) =>
      unwrap(parseSearchTexts(bytes, parseNewest("search-manifest", searchManifestFormat).symbols)),
  },
  {
    folder: "search-shard",
    format: searchShardFormat,
    extension: "bin",
    read: (bytes) => [1, 70_000].map((key) => findPostings(bytes, key, { shards: 1, episodes: 3 })),
  },
  keepJson("timeline", timelineFormat),
  keepJson("station-result", stationResultFormat),
  {
    folder: "playback",
    format: playbackFormat,
    extension: "json",
    read: readStored(parsePlaybackMemory),
  },
  {
    folder: "bookmarks",
    format: bookmarksFormat,
    extension: "json",
    read: readStored(parseBookmarks),
  },
  {
    folder: "preferences",
    format: preferencesFormat,
    extension: "json",
    read: readStored(parsePreferences),
  },
  {
    folder: "tag-choices",
    format: tagChoicesFormat,
    extension: "json",
    read: readStored(parseTagChoices),
  },
  {
    folder: "recent-searches",
    format: recentSearchesFormat,
    extension: "json",
    read: readStored(parseRecentSearches),
  },
  {
    folder: "kept-episodes",
    format: keptEpisodesFormat,
    extension: "json",
    read: readStored(parseKeptEpisodes),
  },
  { folder: "backup", format: backupFormat, extension: "json", read: readBackup },
];
