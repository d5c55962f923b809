import { access, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { readSystemCode, type InputFile } from "../faults/input-file.ts";
import { PublishError } from "../faults/publish-error.ts";
import { findAbandonedId, workspaceParts } from "./workspace.ts";

/**
 * Clears what runs left that were killed: an episode that was taken away and not yet replaced is
 * put back, and their workspaces are removed. Those of runs that are at work stay, and so does
 * everything that a run did not make.
 *
 * @throws PublishError where an episode cannot be put back
 */
export async function restoreEpisodes(publicFolder: InputFile): Promise<void> {
  const folder: InputFile = {
    path: join(publicFolder.path, "episodes"),
    shownPath: join(publicFolder.shownPath, "episodes"),
  };
  const names = await readdir(folder.path).catch(() => []);
  for (const name of names) {
    const id = findAbandonedId(folder.path, name);
    const workspace = join(folder.path, name);
    if (id === undefined || !(await isWorkspace(workspace))) continue;
    await putBack(join(workspace, workspaceParts.before), folder, id);
    // What cannot be removed is in nobody's way: it is never published.
    await rm(workspace, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isWorkspace(path: string): Promise<boolean> {
  const parts: readonly string[] = Object.values(workspaceParts);
  const found = await readdir(path).catch(() => [""]);
  return found.every((name) => parts.includes(name));
}

async function putBack(before: string, folder: InputFile, id: string): Promise<void> {
  const path = join(folder.path, id);
  if (!(await exists(before)) || (await exists(path))) return;
  try {
    await rename(before, path);
  } catch (cause) {
    const quoted = readSystemCode(cause);
    const where = join(folder.shownPath, id);
    throw new PublishError({ code: "cannot-write", where, quoted }, { cause });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
