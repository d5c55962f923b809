import { constants } from "node:fs";
import { copyFile, mkdir, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";

/**
 * Copies the public folder into the site, links as what they lead to. What begins with a dot is
 * never published: folders of a run that was killed, `.git`, `.DS_Store`, secrets.
 *
 * @throws PublishError for a link that leads nowhere, or to a folder around itself
 */
export async function copyPublicFiles(from: InputFile, to: string): Promise<void> {
  await copyFolder(from, to, []);
}

async function copyFolder(from: InputFile, to: string, around: readonly string[]): Promise<void> {
  const own = await realpath(from.path);
  if (around.includes(own)) {
    throw new PublishError({ code: "unreadable-file", where: from.shownPath, quoted: "ELOOP" });
  }
  await mkdir(to, { recursive: true });
  for (const name of await readdir(own)) {
    if (name.startsWith(".")) continue;
    const entry = { path: join(from.path, name), shownPath: join(from.shownPath, name) };
    const isFolder = await findIsFolder(entry);
    if (isFolder) await copyFolder(entry, join(to, name), [...around, own]);
    else await copyFile(entry.path, join(to, name), constants.COPYFILE_FICLONE);
  }
}

async function findIsFolder(entry: InputFile): Promise<boolean> {
  try {
    return (await stat(entry.path)).isDirectory();
  } catch (cause) {
    throw new PublishError(toInputFault(entry, cause), { cause });
  }
}
