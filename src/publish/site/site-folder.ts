import { lstatSync } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAtWork } from "../workspace/workspace.ts";

/** Where a site is built until it is whole: beside it, named for the process that does. */
export function findAsideFolder(sitePath: string): string {
  return join(dirname(sitePath), `.${basename(sitePath)}~${process.pid}`);
}

/** The site of before, for a build that writes beside it; else the folder that is written to. */
export function findEarlierSite(outDir: string): string {
  const name = /^\.(.+)~\d+$/u.exec(basename(outDir))?.[1];
  return name === undefined ? outDir : join(dirname(outDir), name);
}

/** Clears what killed builds left. */
export async function clearAbandoned(sitePath: string): Promise<void> {
  const start = `.${basename(sitePath)}~`;
  for (const name of await readdir(dirname(sitePath)).catch(() => [])) {
    const pid = /^\d+/u.exec(name.slice(start.length))?.[0];
    if (!name.startsWith(start) || pid === undefined || isAtWork(Number(pid))) continue;
    await rm(join(dirname(sitePath), name), { recursive: true, force: true });
  }
}

/** Puts one folder in the place of another, which stays whole until then. */
export async function replaceFolder(from: string, to: string): Promise<void> {
  const before = `${from}-before`;
  const isMoved = await rename(to, before).then(
    () => true,
    () => lstatSync(to, { throwIfNoEntry: false }) === undefined,
  );
  if (isMoved) {
    await rename(from, to);
  } else {
    // A disk of its own, which cannot be renamed: emptied and filled.
    for (const name of await readdir(to)) await rm(join(to, name), { recursive: true });
    await cp(from, to, { recursive: true });
  }
  await Promise.all([from, before].map((path) => rm(path, { recursive: true, force: true })));
}
