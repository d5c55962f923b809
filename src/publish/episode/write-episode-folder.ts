import { renameSync } from "node:fs";
import { copyFile, cp, lstat, mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { EpisodePicture } from "./find-pictures.ts";
import { readSystemCode } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { createWorkspace, workspaceParts } from "../workspace/workspace.ts";
import { isSoundName, listKeptSounds } from "./sound-name.ts";

/** What an episode's folder shall hold. */
export interface EpisodeFolder {
  readonly path: string;
  /** How faults speak of it. */
  readonly shownPath: string;
  /** Text of `episode.json`. */
  readonly episode: string;
  /**
   * Where the notes are copied from; may lie in the folder itself, as may the sound. Undefined
   * for a sound without notes.
   */
  readonly notesPath: string | undefined;
  /** Pictures that the notes show. */
  readonly pictures?: readonly EpisodePicture[];
  /** Undefined for a sound that stands elsewhere. */
  readonly audioPath: string | undefined;
  /** Where it stands then. */
  readonly audioUrl?: string | undefined;
  /** The publisher's own file, where `audioPath` is a copy of it with a right header. */
  readonly givenAudioPath?: string | undefined;
  /** Name of the sound in the folder, e.g. `audio-1f0c8a2b6d3e4f50.mp3`. */
  readonly audioFile: string;
}

/** Whether the command writes a file; everything else in an episode's folder is the publisher's. */
export function isOwnFile(name: string): boolean {
  return name === "notes.md" || name === "episode.json" || isSoundName(name);
}

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
  const workspace = await createWorkspace(dirname(folder.path), basename(folder.path));
  const next = join(workspace, workspaceParts.next);
  try {
    await mkdir(next);
    if (await isFolder(folder.path)) await copyKeptFiles(folder, next);
    if (folder.notesPath !== undefined) {
      await copyFile(folder.notesPath, join(next, "notes.md"));
    }
    for (const { path, file } of folder.pictures ?? []) await copyFile(path, join(next, file));
    if (folder.audioPath !== undefined) {
      await copyFile(folder.audioPath, join(next, folder.audioFile));
    }
    await writeFile(join(next, "episode.json"), folder.episode);
    signal.throwIfAborted();
    swapFolders(folder.path, workspace, await isFolder(folder.path));
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

/** No signal is handled within synchronous calls; what is killed between them is put back later. */
function swapFolders(path: string, workspace: string, hasBefore: boolean): void {
  const before = join(workspace, workspaceParts.before);
  if (hasBefore) renameSync(path, before);
  try {
    renameSync(join(workspace, workspaceParts.next), path);
  } catch (cause) {
    if (hasBefore) renameSync(before, path);
    throw cause;
  }
  // So that nobody ever takes it for one that has to be put back.
  if (hasBefore) renameSync(before, join(workspace, workspaceParts.replaced));
}

/** Links stay as they are written: a copy that names this machine's folders would lead nowhere else. */
async function copyKeptFiles({ path, audioFile }: EpisodeFolder, to: string): Promise<void> {
  const foreign = (await readdir(path)).filter((name) => !isOwnFile(name));
  const names = [...foreign, ...(await listKeptSounds(path, audioFile))];
  const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
  await Promise.all(names.map((name) => cp(join(path, name), join(to, name), options)));
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
