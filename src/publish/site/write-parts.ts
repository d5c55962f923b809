import { linkSync, mkdirSync } from "node:fs";
import { link, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readSystemCode } from "../faults/input-file.ts";
import { writeWhole } from "../faults/write-whole.ts";
import {
  describeWritten,
  keepPartRecord,
  readPartRecord,
  type WrittenFile,
  type WrittenPart,
} from "./part-record.ts";
import type { SiteFile, SitePart } from "./site-part.ts";

/** As many as a disk is glad to have at once. */
const atOnce = 32;

/** Where a site is written. */
export interface SiteFolders {
  readonly siteFolder: string;
  /** The site of before; the same folder where a build writes into it. */
  readonly earlierFolder: string;
  /** What was written is recorded there. */
  readonly recordFolder: string;
}

/**
 * Writes a site part by part as they come, so that all of it never stands in memory. A part whose
 * hash is that of the build before is not made: its files are those of the site of before. So is
 * every other file that has the same bytes there: whoever uploads the site sees what changed.
 *
 * @throws PublishError `cannot-write`
 */
export async function writeParts(folders: SiteFolders, parts: Iterable<SitePart>): Promise<void> {
  const { siteFolder, earlierFolder, recordFolder } = folders;
  const record = readPartRecord(recordFolder, earlierFolder);
  const written = new Map<string, WrittenPart>();
  const madeFolders = new Set<string>();
  const made: { readonly name: string; readonly hash: string; readonly paths: string[] }[] = [];
  const writing = new Set<Promise<void>>();
  const start = async (file: SiteFile): Promise<void> => {
    const one: Promise<void> = writeFile(folders, file).finally(() => writing.delete(one));
    writing.add(one);
    if (writing.size >= atOnce) await Promise.race(writing);
  };
  for (const { name, hash, make } of parts) {
    const known = hash === undefined ? undefined : record.find(name, hash);
    if (known && hash !== undefined && keepFiles(folders, known, madeFolders)) {
      written.set(name, [hash, known]);
      continue;
    }
    const paths: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one part at a time stands in memory
    for (const file of await make()) {
      paths.push(file[0]);
      // oxlint-disable-next-line no-await-in-loop -- no more are made than can be written
      await start(file);
    }
    if (hash !== undefined) made.push({ name, hash, paths });
  }
  await Promise.all(writing);
  for (const { name, hash, paths } of made) {
    written.set(name, [hash, paths.map((path) => describeWritten(siteFolder, path))]);
  }
  keepPartRecord(recordFolder, earlierFolder, written);
}

/** Makes a folder of the site with those around it, but for what is made already. */
function makeFolder(siteFolder: string, path: string, made: Set<string>): void {
  if (made.has(path)) return;
  made.add(path);
  if (path !== ".") makeFolder(siteFolder, dirname(path), made);
  try {
    // Recursive ones take five times as long.
    mkdirSync(join(siteFolder, path));
  } catch (error) {
    if (readSystemCode(error) !== "EEXIST") throw error;
  }
}

/** Takes files over from the site of before; false where that is not possible. */
function keepFiles(
  { siteFolder, earlierFolder }: SiteFolders,
  files: readonly WrittenFile[],
  made: Set<string>,
): boolean {
  if (siteFolder === earlierFolder) return true;
  try {
    // Not by promises: there are tens of thousands, and each is done at once.
    for (const [path] of files) {
      makeFolder(siteFolder, dirname(path), made);
      linkSync(join(earlierFolder, path), join(siteFolder, path));
    }
    return true;
  } catch {
    // A disk may know no links, or the publisher has a file of that name.
    return false;
  }
}

async function writeFile(
  { siteFolder, earlierFolder }: SiteFolders,
  [shownPath, content]: SiteFile,
): Promise<void> {
  const path = join(siteFolder, shownPath);
  const earlier = join(earlierFolder, shownPath);
  const bytes = Buffer.from(content);
  const isKept = await isSame(earlier, bytes);
  if (isKept && earlier === path) return;
  await mkdir(dirname(path), { recursive: true });
  // A disk may know no links.
  if (isKept && (await link(earlier, path).then(isDone, isFailed))) return;
  await writeWhole({ path, shownPath }, bytes);
}

const isDone = (): boolean => true;
const isFailed = (): boolean => false;

async function isSame(path: string, bytes: Buffer): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.size !== bytes.length) return false;
  return bytes.equals(await readFile(path));
}
