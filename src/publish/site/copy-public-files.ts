import { constants } from "node:fs";
import { copyFile, link, mkdir, readdir, realpath, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";

/** As many as a disk is glad to have at once. */
const atOnce = 16;

/** A sound, as the command names it. */
const soundPattern = /^episodes\/[^/]+\/audio[^/]*$/u;

/**
 * Copies the public folder into the site, links as what they lead to. What begins with a dot is
 * never published: folders of a run that was killed, `.git`, `.DS_Store`, secrets.
 *
 * @throws PublishError for a link that leads nowhere, or to a folder around itself
 */
export async function copyPublicFiles(
  from: InputFile,
  to: string,
  leavesOut: (path: string) => boolean = () => false,
): Promise<void> {
  await copyFolder({ from, to, around: [], path: "", leavesOut });
}

interface FolderCopy {
  readonly from: InputFile;
  readonly to: string;
  /** Real paths of the folders around it. */
  readonly around: readonly string[];
  /** From the public folder, with a slash at the end. */
  readonly path: string;
  readonly leavesOut: (path: string) => boolean;
}

async function copyFolder({ from, to, around, path, leavesOut }: FolderCopy): Promise<void> {
  const folder = await realpath(from.path);
  if (around.includes(folder)) {
    throw new PublishError({ code: "unreadable-file", where: from.shownPath, quoted: "ELOOP" });
  }
  await mkdir(to, { recursive: true });
  const copyEntry = async (name: string): Promise<void> => {
    const own = path + name;
    if (name.startsWith(".") || leavesOut(own)) return;
    const entry = { path: join(from.path, name), shownPath: join(from.shownPath, name) };
    const isFolder = await findIsFolder(entry);
    const target = join(to, name);
    if (isFolder) {
      const inner = { from: entry, to: target, around: [...around, folder], path: `${own}/` };
      await copyFolder({ ...inner, leavesOut });
    } else if (soundPattern.test(own)) await linkFile(entry.path, target);
    else await copyFile(entry.path, target, constants.COPYFILE_FICLONE);
  };
  const names = await readdir(folder);
  for (let start = 0; start < names.length; start += atOnce) {
    // oxlint-disable-next-line no-await-in-loop -- no more than a disk is glad to have
    await Promise.all(names.slice(start, start + atOnce).map(copyEntry));
  }
}

/** Sounds are most of a site, and never written in place: the same bytes under two names. */
async function linkFile(from: string, to: string): Promise<void> {
  try {
    // What a link leads to, not the link.
    const file = await realpath(from);
    await rm(to, { force: true });
    await link(file, to);
  } catch {
    // Another disk, or one that knows no links.
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

async function findIsFolder(entry: InputFile): Promise<boolean> {
  try {
    return (await stat(entry.path)).isDirectory();
  } catch (cause) {
    throw new PublishError(toInputFault(entry, cause), { cause });
  }
}
