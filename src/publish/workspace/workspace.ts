import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { readSystemCode } from "../faults/input-file.ts";

/** What a workspace holds: the new folder, the one that makes way for it, and that one once it is replaced. */
export const workspaceParts = { next: "next", before: "before", replaced: "replaced" } as const;

/** Those of this process. */
const ownWorkspaces = new Set<string>();

/** Makes a folder beside that of an episode in which the new one is built. */
export async function createWorkspace(episodesPath: string, id: string): Promise<string> {
  // The dot keeps a folder that outlives its run out of the site; no id holds a tilde.
  const workspace = await mkdtemp(join(episodesPath, `.${id}~${process.pid}-`));
  ownWorkspaces.add(workspace);
  return workspace;
}

/** The id of the episode that a folder was built for by a run that is gone; undefined for any other folder. */
export function findAbandonedId(episodesPath: string, name: string): string | undefined {
  // An earlier release did not name its process.
  const [, id = "", pid] = /^\.([^~]+)(?:~(\d+))?-[A-Za-z0-9]{6}$/u.exec(name) ?? [];
  if (!isEpisodeId(id) || ownWorkspaces.has(join(episodesPath, name))) return undefined;
  return pid !== undefined && isAtWork(Number(pid)) ? undefined : id;
}

/** Whether another process of this number runs; in a container they begin anew with each start. */
export function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, but another's.
    return readSystemCode(error) === "EPERM";
  }
}
