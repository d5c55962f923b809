import { constants, mkdirSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { toInputFault, type InputFile } from "../faults/input-file.ts";
import { describeKind } from "../faults/plain-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { linkOver } from "./kept-file.ts";
import type { PublicCopies } from "./public-copies.ts";

/** As many as a disk is glad to have at once. */
const atOnce = 16;

/** A sound, as the command names it. */
const soundPattern = /^episodes\/[^/]+\/audio[^/]*$/u;

/** What is copied of a public folder, and how it is known that it was copied before. */
export interface PublicCopying {
  /** Copies of the build before; none where everything is copied. */
  readonly copies?: PublicCopies | undefined;
  readonly leavesOut?: (path: string) => boolean;
}

/**
 * Copies the public folder into the site, links as what they lead to. What begins with a dot is
 * never published: folders of a run that was killed, `.git`, `.DS_Store`, secrets.
 *
 * @returns the paths of all copies in the site
 * @throws PublishError for a link that leads nowhere, or to a folder around itself, and for a pipe
 */
export async function copyPublicFiles(
  from: InputFile,
  to: string,
  { copies, leavesOut = () => false }: PublicCopying = {},
): Promise<readonly string[]> {
  const paths: string[] = [];
  await copyFolder({ from, to, around: [], path: "", leavesOut, copies, paths });
  return paths;
}

interface FolderCopy {
  readonly from: InputFile;
  readonly to: string;
  /** Real paths of the folders around it. */
  readonly around: readonly string[];
  /** From the public folder, with a slash at the end. */
  readonly path: string;
  readonly leavesOut: (path: string) => boolean;
  readonly copies: PublicCopies | undefined;
  readonly paths: string[];
}

async function copyFolder(copy: FolderCopy): Promise<void> {
  const { from, to, around, path, leavesOut, copies, paths } = copy;
  const folder = realpathSync.native(from.path);
  if (around.includes(folder)) {
    throw new PublishError({ code: "unreadable-file", where: from.shownPath, quoted: "ELOOP" });
  }
  mkdirSync(to, { recursive: true });
  const copyEntry = async (name: string): Promise<void> => {
    const own = path + name;
    if (name.startsWith(".") || leavesOut(own)) return;
    const entry = { path: join(from.path, name), shownPath: join(from.shownPath, name) };
    const found = findEntry(entry);
    const target = join(to, name);
    if (found.isDirectory()) {
      const inside = { from: entry, to: target, around: [...around, folder], path: `${own}/` };
      await copyFolder({ ...copy, ...inside });
      return;
    }
    paths.push(own);
    if (soundPattern.test(own)) await linkSound(entry.path, target);
    else if (copies?.keep(own, found) !== true) {
      await copyNew(entry.path, target);
      copies?.wrote(own, found);
    }
  };
  const names = readdirSync(folder);
  for (let start = 0; start < names.length; start += atOnce) {
    // oxlint-disable-next-line no-await-in-loop -- no more than a disk is glad to have
    await waitForAll(names.slice(start, start + atOnce).map(copyEntry));
  }
}

/** Fails with the first that failed, when nothing is written any more. */
async function waitForAll(copies: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(copies);
  await Promise.all(copies);
}

/** Sounds are most of a site, and never written in place: the same bytes under two names. */
async function linkSound(from: string, to: string): Promise<void> {
  // What a link leads to, not the link. Another disk, or one that knows no links, copies.
  if (!linkOver(realpathSync.native(from), to)) await copyNew(from, to);
}

/** Never into a file that is there: that may be one of the site that is read now. */
async function copyNew(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
}

function findEntry(entry: InputFile): Stats {
  try {
    const found = statSync(entry.path);
    const code = found.isDirectory() ? undefined : describeKind(found);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return found;
  } catch (cause) {
    throw new PublishError(toInputFault(entry, cause), { cause });
  }
}
