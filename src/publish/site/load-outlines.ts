import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { InputFile } from "../faults/input-file.ts";
import { writeWholeNow } from "../faults/write-whole.ts";
import {
  compareNewestFirst,
  listEpisodeFolders,
  loadOwnEpisode,
} from "../workspace/load-published.ts";
import { outlinesFolder } from "./cache-folders.ts";
import { outlineEpisode, type EpisodeOutline } from "./episode-outline.ts";
import { findFileState } from "./file-state.ts";
import { hashSource } from "./site-part.ts";

/** Where outlines are kept, and the hash of what makes them. */
export interface OutlineCache {
  readonly cacheFolder: string;
  readonly sources: string;
}

/** An outline, and the state of the file that it was made of. */
type KeptOutline = readonly [state: string, outline: EpisodeOutline];

/** As they are kept, by the name of their folder. */
interface KeptOutlines {
  readonly sources: string;
  readonly episodes: Readonly<Record<string, KeptOutline | undefined>>;
}

/**
 * Outlines all episodes of a public folder, newest first. A file that is the same as in the build
 * before, by size, times and number on the disk, is not read; never more than one stands in memory.
 *
 * @throws PublishError where a file is damaged, or says another id than its folder
 */
export async function loadOutlines(
  publicFolder: InputFile,
  { cacheFolder, sources }: OutlineCache,
): Promise<EpisodeOutline[]> {
  const file = join(cacheFolder, outlinesFolder, `${hashSource(publicFolder.path)}.json`);
  const before = readKept(file, sources);
  const kept: Record<string, KeptOutline> = {};
  const outlines: EpisodeOutline[] = [];
  let isChanged = false;
  for (const folder of await listEpisodeFolders(publicFolder)) {
    const state = findState(join(publicFolder.path, filePaths.episode(folder)));
    const known = before[folder];
    if (state !== undefined && known?.[0] === state) {
      kept[folder] = known;
      outlines.push(known[1]);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- one text at a time stands in memory
    const episode = await loadOwnEpisode(publicFolder, folder);
    if (!episode) continue;
    const outline = outlineEpisode(episode);
    outlines.push(outline);
    isChanged = true;
    if (state !== undefined) kept[folder] = [state, outline];
  }
  if (isChanged) keep(file, { sources, episodes: kept });
  return outlines.toSorted(compareNewestFirst);
}

/** Reads the whole of an episode that was outlined. */
export type EpisodeLoader = (id: string) => EpisodeFile;

function findState(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && findFileState(found);
}

/** None where sources are others, or where the file is damaged. */
function readKept(file: string, sources: string): KeptOutlines["episodes"] {
  try {
    // Boundary: the same sources wrote it, whole or not at all.
    const kept: KeptOutlines = JSON.parse(readFileSync(file, "utf8"));
    return kept.sources === sources ? kept.episodes : {};
  } catch {
    return {};
  }
}

function keep(file: string, kept: KeptOutlines): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWholeNow({ path: file, shownPath: file }, JSON.stringify(kept));
  } catch {
    // Read anew the next time.
  }
}
