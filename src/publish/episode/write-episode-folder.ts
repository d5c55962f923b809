import { renameSync } from "node:fs";
import {
  copyFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readSystemCode } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";

/** What an episode's folder shall hold. */
export interface EpisodeFolder {
  readonly path: string;
  /** How faults speak of it. */
  readonly shownPath: string;
  /** Text of `episode.json`. */
  readonly episode: string;
  /** Where the notes are copied from; may lie in the folder itself, as may the sound. */
  readonly notesPath: string;
  readonly audioPath: string;
  /** Name of the sound in the folder, e.g. `audio.mp3`. */
  readonly audioFile: string;
}

/** Files that the command writes; everything else in an episode's folder is the publisher's. */
const ownFile = /^(?:notes\.md|episode\.json|audio\.(?:mp3|m4a|aac|ogg|opus|wav|flac))$/u;

/**
 * Writes an episode's folder whole or not at all: it is built beside the old one and then
 * renamed, so that no reader and no failure ever meets half of one. Files that the command
 * does not know are carried over from the folder before.
 *
 * @throws PublishError
 */
export async function writeEpisodeFolder(
  folder: EpisodeFolder,
  signal: AbortSignal,
): Promise<void> {
  const parent = dirname(folder.path);
  let createdFolder: string | undefined;
  try {
    createdFolder = await mkdir(parent, { recursive: true });
    await replaceFolder(folder, signal);
  } catch (cause) {
    if (createdFolder !== undefined) await removeEmptyFolders(parent, createdFolder);
    signal.throwIfAborted();
    const quoted = readSystemCode(cause) || String(cause);
    throw new PublishError({ code: "cannot-write", where: folder.shownPath, quoted }, { cause });
  }
}

async function replaceFolder(folder: EpisodeFolder, signal: AbortSignal): Promise<void> {
  // The dot keeps a folder that outlives a power cut out of the site.
  const workspace = await mkdtemp(join(dirname(folder.path), `.${basename(folder.path)}-`));
  const next = join(workspace, "next");
  try {
    await mkdir(next);
    if (await isFolder(folder.path)) await copyForeignFiles(folder.path, next);
    await copyFile(folder.notesPath, join(next, "notes.md"));
    await copyFile(folder.audioPath, join(next, folder.audioFile));
    await writeFile(join(next, "episode.json"), folder.episode);
    signal.throwIfAborted();
    await swapFolders(folder.path, next, join(workspace, "before"));
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    // Not the whole workspace: it may hold a folder that could not be put back.
    await removeEmptyFolders(workspace, workspace);
    throw error;
  }
  await rm(workspace, { recursive: true, force: true });
}

/** Removes folders from the inner to the outer one, as far as they are empty. */
async function removeEmptyFolders(inner: string, outer: string): Promise<void> {
  try {
    await rmdir(inner);
  } catch {
    return;
  }
  if (inner !== outer) await removeEmptyFolders(dirname(inner), outer);
}

/** Nothing can come between the two renames: no signal is handled within synchronous calls. */
async function swapFolders(path: string, next: string, before: string): Promise<void> {
  const hasBefore = await isFolder(path);
  if (hasBefore) renameSync(path, before);
  try {
    renameSync(next, path);
  } catch (cause) {
    if (hasBefore) renameSync(before, path);
    throw cause;
  }
}

async function copyForeignFiles(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => !ownFile.test(name));
  await Promise.all(names.map((name) => cp(join(from, name), join(to, name), { recursive: true })));
}

/** Whether a folder stands there; a file instead is an error, it must not be lost. */
async function isFolder(path: string): Promise<boolean> {
  try {
    const stats = await lstat(path);
    if (stats.isDirectory() || stats.isSymbolicLink()) return true;
  } catch (error) {
    if (readSystemCode(error) === "ENOENT") return false;
    throw error;
  }
  throw Object.assign(new Error("a file stands where a folder is needed"), { code: "ENOTDIR" });
}
