import { statSync } from "node:fs";
import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";

/**
 * How long the sound files are that stand in a public folder, in bytes, by episode id. What is not
 * there, or cannot be asked, is left out.
 */
export function findSoundSizes(
  publicPath: string,
  episodes: readonly Pick<EpisodeFile, "id" | "audio">[],
): Map<string, number> {
  const sizes = episodes.flatMap(({ id, audio }): [string, number][] => {
    if (audio.url !== undefined) return [];
    const size = findSize(join(publicPath, filePaths.episodeFolder(id), audio.file));
    return size === undefined ? [] : [[id, size]];
  });
  return new Map(sizes);
}

function findSize(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size;
  } catch {
    return undefined;
  }
}
