import { linkSync, mkdirSync, statSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSystemCode } from "../faults/input-file.ts";

/**
 * A file that was written: its path, its size in bytes, when in milliseconds since 1970, and its
 * number on the disk, which is that of all names of the same bytes.
 */
export type WrittenFile = readonly [
  path: string,
  sizeBytes: number,
  modifiedMs: number,
  inode: number,
];

/** A site that is being written, and the one before it; the same folder where a build writes into it. */
export interface SitePair {
  readonly siteFolder: string;
  readonly earlierFolder: string;
}

/** Looks at a file that was written. */
export function describeWritten(siteFolder: string, path: string): WrittenFile {
  const { size, mtimeMs, ino } = statSync(join(siteFolder, path));
  return [path, size, mtimeMs, ino];
}

/**
 * Has a file in the site that is as it was written into the one before it; false where it is so in
 * neither. The file may be one of a spare, which has the same bytes under another name: nothing is
 * ever written into such a file, but another takes its place.
 */
export function keepFile({ siteFolder, earlierFolder }: SitePair, file: WrittenFile): boolean {
  const [path] = file;
  const own = join(siteFolder, path);
  if (isAsWritten(own, file)) return true;
  const earlier = join(earlierFolder, path);
  if (own === earlier || !isAsWritten(earlier, file)) return false;
  return linkOver(earlier, own);
}

/** Gives a file a second name, in place of whatever file has that; false where that is not possible. */
export function linkOver(from: string, to: string): boolean {
  try {
    linkNew(from, to);
    return true;
  } catch (error) {
    if (readSystemCode(error) !== "EEXIST") return false;
  }
  try {
    if (isSameFile(from, to)) return true;
    unlinkSync(to);
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/** Folders are asked for when they lack: they seldom do. */
function linkNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (readSystemCode(error) !== "ENOENT") throw error;
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
}

/** False as well for what is no entry of a record. */
function isAsWritten(path: string, [, size, mtimeMs, inode]: WrittenFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtimeMs && found.ino === inode;
}
