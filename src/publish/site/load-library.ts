import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import {
  publishedStationFormat,
  type PublishedStation,
} from "#core/files/published-station-file.ts";
import { readSystemCode, toInputFault, type InputFile } from "../faults/input-file.ts";
import { findJsonLine, parseJsonFile } from "../faults/parse-json-file.ts";
import { placeSounds } from "./place-sounds.ts";
import { PublishError } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";

/** All that is published. */
export interface Library {
  readonly station: PublishedStation;
  /** Newest first; of one day the later id first. */
  readonly episodes: readonly EpisodeFile[];
  /** What robots are told, as far as the publisher says it. */
  readonly robots?: string | undefined;
}

/**
 * Reads a public folder: `station.json` and every `episodes/<id>/episode.json`. Stray
 * files, dot folders and folders without an episode file are passed over.
 *
 * @throws PublishError with the first fault
 */
export async function loadLibrary(publicFolder: InputFile): Promise<Library> {
  const stationFile = findInside(publicFolder, filePaths.station);
  const stationText = await readTextFile(stationFile);
  const station = parseJsonFile(publishedStationFormat, {
    shownPath: stationFile.shownPath,
    text: stationText,
  });
  const folders = await listEpisodeFolders(findInside(publicFolder, "episodes"));
  const episodes = await Promise.all(folders.map((folder) => loadEpisode(publicFolder, folder)));
  return {
    station,
    episodes: placeSounds(
      station,
      episodes.filter((episode) => episode !== undefined).toSorted(compareNewestFirst),
    ),
    robots: await readOptionalText(findInside(publicFolder, "robots.txt")),
  };
}

function findInside(folder: InputFile, path: string): InputFile {
  return { path: join(folder.path, path), shownPath: join(folder.shownPath, path) };
}

async function listEpisodeFolders(folder: InputFile): Promise<string[]> {
  try {
    const entries = await readdir(folder.path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => name);
  } catch (cause) {
    if (readSystemCode(cause) === "ENOENT") return [];
    throw new PublishError(toInputFault(folder, cause), { cause });
  }
}

async function loadEpisode(
  publicFolder: InputFile,
  folder: string,
): Promise<EpisodeFile | undefined> {
  const file = findInside(publicFolder, filePaths.episode(folder));
  const text = await readOptionalText(file);
  if (text === undefined) return undefined;
  const episode = parseJsonFile(episodeFormat, { shownPath: file.shownPath, text });
  if (episode.id === folder) return episode;
  const line = findJsonLine(text, ["id"]);
  const { shownPath: where } = file;
  throw new PublishError({
    code: "id-not-folder",
    where,
    line,
    quoted: episode.id,
    expected: folder,
  });
}

/** Undefined for a file that is not there: e.g. that of an episode that is not published yet. */
async function readOptionalText(file: InputFile): Promise<string | undefined> {
  try {
    return await readTextFile(file);
  } catch (error) {
    if (error instanceof PublishError && error.code === "missing-file") return undefined;
    throw error;
  }
}

function compareNewestFirst(a: EpisodeFile, b: EpisodeFile): number {
  return compareText(b.date, a.date) || compareText(b.id, a.id);
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
