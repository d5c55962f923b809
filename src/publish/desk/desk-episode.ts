import { join } from "node:path";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";

/**
 * Loads a published episode; undefined where there is none of that id.
 *
 * @throws PublishError where its file is at fault
 */
export async function loadDeskEpisode(
  publicFolder: InputFile,
  id: string,
): Promise<EpisodeFile | undefined> {
  if (!isEpisodeId(id)) return undefined;
  const file = findEpisodeFile(publicFolder, id, "episode.json");
  try {
    return parseJsonFile(episodeFormat, {
      shownPath: file.shownPath,
      text: await readTextFile(file),
    });
  } catch (error) {
    if (error instanceof PublishError && error.code === "missing-file") return undefined;
    throw error;
  }
}

/** A file of an episode's folder. */
export function findEpisodeFile(publicFolder: InputFile, id: string, name: string): InputFile {
  return {
    path: join(publicFolder.path, "episodes", id, name),
    shownPath: join(publicFolder.shownPath, "episodes", id, name),
  };
}
