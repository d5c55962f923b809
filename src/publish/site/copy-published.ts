import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { InputFile } from "../faults/input-file.ts";
import { copyPublicFiles } from "./copy-public-files.ts";
import type { PublicCopies } from "./public-copies.ts";

/** Where published files are copied to. */
export interface CopyTarget {
  readonly sitePath: string;
  readonly copies?: PublicCopies;
}

/**
 * Copies what is published into the site, but for sounds that are played from other hosts.
 *
 * @returns the paths of all copies in the site
 * @throws PublishError
 */
export function copyPublished(
  { episodes }: { readonly episodes: readonly Pick<EpisodeFile, "id" | "audio">[] },
  publicFolder: InputFile,
  { sitePath, copies }: CopyTarget,
): Promise<readonly string[]> {
  const elsewhere = new Set(
    episodes
      .filter(({ audio }) => audio.url !== undefined)
      .map(({ id, audio }) => filePaths.episodeFolder(id) + audio.file),
  );
  const leavesOut = (path: string): boolean => elsewhere.has(path);
  return copyPublicFiles(publicFolder, sitePath, { copies, leavesOut });
}
