import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeWhole } from "../../faults/write-whole.ts";

/** Keeps pictures from one build to the next, by the name that follows from their content. */
export interface PictureCache {
  find(path: string): Promise<Uint8Array | undefined>;
  has(path: string): boolean;
  keep(path: string, picture: Uint8Array): Promise<void>;
  /** Forgets all pictures but these. */
  prune(paths: readonly string[]): Promise<void>;
}

/** Makes a cache in a folder. One that cannot be used costs time, nothing else. */
export function createPictureCache(folder: string): PictureCache {
  const findFile = (path: string): string => join(folder, basename(path));
  return {
    find: (path) => readFile(findFile(path)).catch(() => undefined),
    has: (path) => existsSync(findFile(path)),
    keep: async (path, picture) => {
      try {
        await mkdir(folder, { recursive: true });
        const file = findFile(path);
        // What a stopped build leaves must not be taken for a picture.
        await writeWhole({ path: file, shownPath: file }, picture);
      } catch {
        // Made anew the next time.
      }
    },
    prune: async (paths) => {
      const kept = new Set(paths.map((path) => basename(path)));
      const names = await readdir(folder).catch(() => []);
      await Promise.all(
        names
          .filter((name) => !kept.has(name))
          .map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)),
      );
    },
  };
}
