import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import { parseJsonFile } from "../faults/parse-json-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";
import type { CommandContext } from "./command-context.ts";

/** The public folder that was typed, or else the site's. */
export function findPublicFolder(typed: string | undefined, context: CommandContext): InputFile {
  if (typed === undefined) return context.publicFolder;
  return { path: resolve(context.workingFolder, typed), shownPath: typed };
}

/** The folder of an episode, whether it stands there or not. */
export function findEpisodeFolder(publicFolder: InputFile, id: string): InputFile {
  return {
    path: join(publicFolder.path, "episodes", id),
    shownPath: join(publicFolder.shownPath, "episodes", id),
  };
}

/**
 * Reads a published episode.
 *
 * @throws PublishError where there is none of this id, or its file is damaged
 */
export async function loadEpisodeOf(publicFolder: InputFile, id: string): Promise<EpisodeFile> {
  const missing = { code: "not-published", where: publicFolder.shownPath, quoted: id } as const;
  if (!isEpisodeId(id)) throw new PublishError(missing);
  const folder = findEpisodeFolder(publicFolder, id);
  const file = {
    path: join(folder.path, "episode.json"),
    shownPath: join(folder.shownPath, "episode.json"),
  };
  try {
    const text = await readTextFile(file);
    return parseJsonFile(episodeFormat, { shownPath: file.shownPath, text });
  } catch (cause) {
    const isMissing = cause instanceof PublishError && cause.code === "missing-file";
    throw isMissing ? new PublishError(missing, { cause }) : cause;
  }
}

/**
 * Reads all that is published, newest first. A stray folder is no episode.
 *
 * @throws PublishError where a file is damaged
 */
export async function loadPublishedEpisodes(publicFolder: InputFile): Promise<EpisodeFile[]> {
  const names = await readdir(join(publicFolder.path, "episodes")).catch(() => []);
  const episodes: EpisodeFile[] = [];
  for (const id of names.filter((name) => !name.startsWith("."))) {
    try {
      episodes.push(await loadEpisodeOf(publicFolder, id));
    } catch (error) {
      if (!(error instanceof PublishError) || error.code !== "not-published") throw error;
    }
  }
  return episodes.toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1));
}
