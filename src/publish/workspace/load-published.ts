import { readFileSync } from "node:fs";
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
import { PublishError } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";

/**
 * Reads `station.json` of a public folder.
 *
 * @throws PublishError
 */
export async function loadStation(publicFolder: InputFile): Promise<PublishedStation> {
  const file = findInside(publicFolder, filePaths.station);
  const text = await readTextFile(file);
  return parseJsonFile(publishedStationFormat, { shownPath: file.shownPath, text });
}

/**
 * Reads the episode of a folder; undefined where none stands there.
 *
 * @throws PublishError where its file is damaged
 */
export async function loadEpisode(
  publicFolder: InputFile,
  folder: string,
): Promise<EpisodeFile | undefined> {
  return (await readEpisode(publicFolder, folder))?.episode;
}

/**
 * Reads all episodes of a public folder, newest first; of one day the later id first. Stray files,
 * dot folders and folders without an episode file are passed over.
 *
 * @throws PublishError where a file is damaged, or says another id than its folder
 */
export async function loadEpisodes(publicFolder: InputFile): Promise<EpisodeFile[]> {
  const folders = await listEpisodeFolders(publicFolder);
  const episodes = await Promise.all(folders.map((folder) => loadOwnEpisode(publicFolder, folder)));
  return episodes.filter((episode) => episode !== undefined).toSorted(compareNewestFirst);
}

/**
 * Reads the episode of a folder, which is named for it; undefined where none stands there.
 *
 * @throws PublishError where its file is damaged, or says another id
 */
export async function loadOwnEpisode(
  publicFolder: InputFile,
  folder: string,
): Promise<EpisodeFile | undefined> {
  const read = await readEpisode(publicFolder, folder);
  if (read) checkId(read, folder);
  return read?.episode;
}

/**
 * Reads at once an episode that was read before.
 *
 * @throws PublishError where its file was damaged since
 */
export function readEpisodeAgain(publicFolder: InputFile, id: string): EpisodeFile {
  const { path, shownPath } = findInside(publicFolder, filePaths.episode(id));
  return parseJsonFile(episodeFormat, { shownPath, text: readNow({ path, shownPath }) });
}

function readNow(file: InputFile): string {
  try {
    // Takes a byte order mark away, as reading it the first time does.
    return new TextDecoder().decode(readFileSync(file.path));
  } catch (cause) {
    throw new PublishError(toInputFault(file, cause), { cause });
  }
}

/** A file or folder below a public folder. */
export function findInside(folder: InputFile, path: string): InputFile {
  return { path: join(folder.path, path), shownPath: join(folder.shownPath, path) };
}

/** Undefined for a file that is not there: e.g. that of an episode that is not published yet. */
export async function readOptionalText(file: InputFile): Promise<string | undefined> {
  try {
    return await readTextFile(file);
  } catch (error) {
    if (error instanceof PublishError && error.code === "missing-file") return undefined;
    throw error;
  }
}

interface ReadEpisode {
  readonly episode: EpisodeFile;
  readonly shownPath: string;
  /** The file's line on which it says its id. */
  readonly findIdLine: () => number;
}

async function readEpisode(
  publicFolder: InputFile,
  folder: string,
): Promise<ReadEpisode | undefined> {
  const file = findInside(publicFolder, filePaths.episode(folder));
  const text = await readOptionalText(file);
  if (text === undefined) return undefined;
  const { shownPath } = file;
  return {
    episode: parseJsonFile(episodeFormat, { shownPath, text }),
    shownPath,
    findIdLine: () => findJsonLine(text, ["id"]),
  };
}

function checkId({ episode, shownPath: where, findIdLine }: ReadEpisode, expected: string): void {
  if (episode.id === expected) return;
  const line = findIdLine();
  const { id: quoted } = episode;
  throw new PublishError({ code: "id-not-folder", where, line, quoted, expected });
}

/** Names of the folders in which episodes may stand. */
export async function listEpisodeFolders(publicFolder: InputFile): Promise<string[]> {
  const folder = findInside(publicFolder, "episodes");
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

/** Orders episodes: of one day the later id first. */
export function compareNewestFirst(
  a: Pick<EpisodeFile, "id" | "date">,
  b: Pick<EpisodeFile, "id" | "date">,
): number {
  return compareText(b.date, a.date) || compareText(b.id, a.id);
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
