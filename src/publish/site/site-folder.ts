import { lstatSync } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAtWork } from "../workspace/workspace.ts";

/** Ends the name of a site that makes way for another. */
const beforeSuffix = "-before";

/** Where a site is built until it is whole: beside it, named for the process that does. */
export function findAsideFolder(sitePath: string): string {
  return join(dirname(sitePath), `.${basename(sitePath)}~${process.pid}`);
}

/** The site of before, for a build that writes beside it; else the folder that is written to. */
export function findEarlierSite(outDir: string): string {
  const name = /^\.(.+)~\d+$/u.exec(basename(outDir))?.[1];
  return name === undefined ? outDir : join(dirname(outDir), name);
}

/** Clears what killed builds left, and puts back a site that one of them had taken away. */
export async function clearAbandoned(sitePath: string): Promise<void> {
  const start = `.${basename(sitePath)}~`;
  for (const name of await readdir(dirname(sitePath)).catch(() => [])) {
    const pid = /^\d+/u.exec(name.slice(start.length))?.[0];
    if (!name.startsWith(start) || pid === undefined || isAtWork(Number(pid))) continue;
    const path = join(dirname(sitePath), name);
    const isGone = lstatSync(sitePath, { throwIfNoEntry: false }) === undefined;
    if (isGone && name.endsWith(beforeSuffix)) await rename(path, sitePath);
    else await rm(path, { recursive: true, force: true });
  }
}

/**
 * Puts one folder in the place of another, which stays whole until then.
 *
 * @param keep takes over the other one, or gives false
 */
export async function replaceFolder(
  from: string,
  to: string,
  keep: (before: string) => boolean = () => false,
): Promise<void> {
  const before = from + beforeSuffix;
  const isMoved = await rename(to, before).then(
    () => true,
    () => lstatSync(to, { throwIfNoEntry: false }) === undefined,
  );
  if (isMoved) {
    await rename(from, to);
    if (keep(before)) return;
  } else {
    // A disk of its own, which cannot be renamed: emptied and filled.
    for (const name of await readdir(to)) await rm(join(to, name), { recursive: true });
    await cp(from, to, { recursive: true });
  }
  await Promise.all([from, before].map((path) => rm(path, { recursive: true, force: true })));
}
