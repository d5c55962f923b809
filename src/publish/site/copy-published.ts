import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { InputFile } from "../faults/input-file.ts";
import { copyPublicFiles } from "./copy-public-files.ts";

/**
 * Copies what is published into the site, but for sounds that are played from other hosts.
 *
 * @throws PublishError
 */
export function copyPublished(
  { episodes }: { readonly episodes: readonly EpisodeFile[] },
  publicFolder: InputFile,
  sitePath: string,
): Promise<void> {
  const elsewhere = new Set(
    episodes
      .filter(({ audio }) => audio.url !== undefined)
      .map(({ id, audio }) => filePaths.episodeFolder(id) + audio.file),
  );
  return copyPublicFiles(publicFolder, sitePath, (path) => elsewhere.has(path));
}
