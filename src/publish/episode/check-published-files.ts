import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { describeKind } from "../faults/plain-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { isOwnFile } from "./write-episode-folder.ts";

/**
 * Makes sure, before anything is heard, that what stands in an episode's folder can be compared
 * with what will be written, or carried over.
 *
 * @throws PublishError with the first that is no file
 */
export async function checkPublishedFiles(folder: InputFile): Promise<void> {
  // A folder that is not there, or is a file, is told by the writing.
  const names = await readdir(folder.path).catch(() => []);
  for (const name of names) {
    const quoted = await findOddKind(join(folder.path, name), isOwnFile(name));
    if (quoted === undefined) continue;
    const where = join(folder.shownPath, name);
    throw new PublishError({ code: "unreadable-file", where, quoted });
  }
}

/** Links and folders of the publisher are carried over as they are. */
async function findOddKind(path: string, isOwn: boolean): Promise<string | undefined> {
  const stats = await (isOwn ? stat(path) : lstat(path)).catch(() => undefined);
  if (!stats || (!isOwn && (stats.isDirectory() || stats.isSymbolicLink()))) return undefined;
  return describeKind(stats);
}
