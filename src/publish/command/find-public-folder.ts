import { join, resolve } from "node:path";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { loadEpisode } from "../workspace/load-published.ts";
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
  const episode = await loadEpisode(publicFolder, id);
  if (!episode) throw new PublishError(missing);
  return episode;
}
