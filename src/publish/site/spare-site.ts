import { linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { spareFolder } from "./cache-folders.ts";
import { hashSource } from "./site-part.ts";

/** Where the site before the one that stands is kept: the next is made of it. */
export function findSpare(cacheFolder: string, sitePath: string): string {
  return join(cacheFolder, spareFolder, hashSource(sitePath));
}

/**
 * Moves the spare to where a site is built: most folders and files of the next site are there
 * already, and to make and to take away tens of thousands takes longer than all else. From then on
 * it is a site that is not finished, which the next build clears where this one is killed.
 *
 * @returns the paths of its files; undefined where there is none that can be used
 */
export function takeSpare(spare: string, siteFolder: string): ReadonlySet<string> | undefined {
  try {
    renameSync(spare, siteFolder);
  } catch {
    // None, or another disk.
    return undefined;
  }
  const files = new Set<string>();
  if (listFiles(siteFolder, "", files)) return files;
  rmSync(siteFolder, { recursive: true });
  return undefined;
}

/** Keeps a site that is replaced as the next spare; false where it stays where it is. */
export function keepSpare(site: string, spare: string): boolean {
  try {
    mkdirSync(dirname(spare), { recursive: true });
    // A disk that knows no links would hold every sound once more.
    const probe = `${spare}~${process.pid}`;
    linkSync(join(site, "index.html"), probe);
    rmSync(probe);
    renameSync(site, spare);
    return true;
  } catch {
    // Another build was quicker, or it is another disk.
    return false;
  }
}

/** Takes out of a site what stood in its spare and is no file of it. */
export function clearOthers(
  siteFolder: string,
  found: Iterable<string>,
  wanted: ReadonlySet<string>,
): void {
  // Disks of other systems do not tell letters of two cases apart.
  const fold = (path: string): string =>
    process.platform === "linux" ? path : path.normalize().toLowerCase();
  const kept = new Set(Array.from(wanted, fold));
  for (const path of found) {
    if (kept.has(fold(path))) continue;
    rmSync(join(siteFolder, path), { force: true });
    clearEmpty(siteFolder, dirname(path));
  }
}

/** Takes away a folder that is empty, and those around it that are so without it. */
function clearEmpty(siteFolder: string, path: string): void {
  for (let folder = path; folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(siteFolder, folder));
    } catch {
      // Something is in it.
      return;
    }
  }
}

/** False where something else than folders and files is there: whatever is written there goes elsewhere. */
function listFiles(root: string, path: string, files: Set<string>): boolean {
  return readdirSync(join(root, path), { withFileTypes: true }).every((entry) => {
    const own = path + entry.name;
    if (entry.isDirectory()) return listFiles(root, `${own}/`, files);
    files.add(own);
    return entry.isFile();
  });
}
