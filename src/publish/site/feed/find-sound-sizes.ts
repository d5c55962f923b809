import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";

/**
 * How long the sound files are that stand in a public folder, in bytes, by episode id. What is not
 * there, or cannot be asked, is left out.
 */
export async function findSoundSizes(
  publicPath: string,
  episodes: readonly EpisodeFile[],
): Promise<Map<string, number>> {
  const sizes = await Promise.all(
    episodes.map(async ({ id, audio }): Promise<[string, number][]> => {
      if (audio.url !== undefined) return [];
      const path = join(publicPath, filePaths.episodeFolder(id), audio.file);
      const size = await stat(path).then(
        (found) => found.size,
        () => undefined,
      );
      return size === undefined ? [] : [[id, size]];
    }),
  );
  return new Map(sizes.flat());
}
