import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import type { PublishFault } from "../faults/publish-error.ts";
import { hasSameBytes } from "./published-episode.ts";
import type { EpisodeFolder } from "./write-episode-folder.ts";

/**
 * Warns of another episode with the same sound: one whose date was corrected stays under its
 * earlier id, and would be heard twice.
 */
export async function findSameSound(
  { path, audioFile, shownPath: where }: EpisodeFolder,
  publicFolder: InputFile,
): Promise<PublishFault[]> {
  const parent = join(publicFolder.path, "episodes");
  const own = join(path, audioFile);
  const size = await findSize(own);
  const ids = (await readdir(parent).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1));
  const found: PublishFault[] = [];
  for (const id of ids) {
    const other = join(parent, id, audioFile);
    if (id.startsWith(".") || other === own || (await findSize(other)) !== size) continue;
    if (await hasSameBytes(own, other).catch(() => false)) {
      found.push({ code: "also-published", where, quoted: id });
    }
  }
  return found;
}

async function findSize(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? -1;
}
