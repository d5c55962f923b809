import { link, mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../faults/write-whole.ts";
import type { LatePage } from "./list-pages.ts";
import { readPageKey } from "./pages/made-page.ts";

/** As many as a disk is glad to have at once. */
const atOnce = 32;

/** Where pages are written. */
export interface PageFolders {
  readonly siteFolder: string;
  /** The site of before; the same folder where a build writes into it. */
  readonly earlierFolder: string;
}

/**
 * Writes pages into the built site as they come, so that all of them never stand in memory. One
 * that the site of before has with the same bytes is that file: whoever uploads the site sees what
 * changed.
 *
 * @param pages text by path
 * @throws PublishError `cannot-write`
 */
export async function writePages(
  folders: PageFolders,
  pages: Iterable<readonly [path: string, page: string | LatePage]>,
): Promise<void> {
  const writing = new Set<Promise<void>>();
  for (const [path, page] of pages) {
    const one: Promise<void> = writePage(folders, path, page).finally(() => writing.delete(one));
    writing.add(one);
    // oxlint-disable-next-line no-await-in-loop -- no more are made than can be written
    if (writing.size >= atOnce) await Promise.race(writing);
  }
  await Promise.all(writing);
}

async function writePage(
  { siteFolder, earlierFolder }: PageFolders,
  shownPath: string,
  page: string | LatePage,
): Promise<void> {
  const path = join(siteFolder, shownPath);
  const earlier = join(earlierFolder, shownPath);
  const isMade = typeof page !== "string" && (await readKey(earlier)) === page.key;
  const bytes = isMade ? await readFile(earlier) : Buffer.from(makePage(page));
  const isKept = isMade || (await isSame(earlier, bytes));
  if (isKept && earlier === path) return;
  await mkdir(dirname(path), { recursive: true });
  // A disk may know no links.
  if (isKept && (await link(earlier, path).then(isDone, isFailed))) return;
  await writeWhole({ path, shownPath }, bytes);
}

const makePage = (page: string | LatePage): string =>
  typeof page === "string" ? page : page.make();

/** Longer is no start of a page. */
const startBytes = 2048;

/** What an earlier page says that it was made of; undefined where there is none. */
async function readKey(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    return readPageKey(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

const isDone = (): boolean => true;
const isFailed = (): boolean => false;

async function isSame(path: string, bytes: Buffer): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.size !== bytes.length) return false;
  return bytes.equals(await readFile(path));
}
