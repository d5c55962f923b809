import { lstatSync } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { Plugin, UserConfig } from "vite";
import { isAtWork } from "../workspace/workspace.ts";

/**
 * Puts the built site in its place when it is whole: a build writes beside it, so that one that
 * fails or is killed leaves the site of before. What killed builds left is cleared by the next.
 * Where other files are kept in that folder the build writes into it, as vite does.
 */
export function createWholeSitePlugin(): Plugin {
  let sitePath = "";
  let asidePath = "";
  let isWritten = false;
  return {
    name: "whole-site",
    apply: "build",
    config: (config) => {
      sitePath = findOwnFolder(config) ?? "";
      if (sitePath === "") return {};
      asidePath = join(dirname(sitePath), `.${basename(sitePath)}~${process.pid}`);
      return { build: { outDir: asidePath, emptyOutDir: true } };
    },
    buildStart: async () => {
      if (sitePath !== "") await clearAbandoned(sitePath);
    },
    writeBundle: () => {
      isWritten = true;
    },
    closeBundle: async () => {
      if (sitePath === "" || !isWritten) return;
      await replaceFolder(asidePath, sitePath);
    },
  };
}

/** The folder of the site where nothing else may lie in it; undefined where that is not known. */
function findOwnFolder({ root = ".", build = {} }: UserConfig): string | undefined {
  const path = resolve(root, build.outDir ?? "dist");
  const isEmptied = build.emptyOutDir ?? path.startsWith(resolve(root) + sep);
  const isTaken = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  const isOwn =
    build.write !== false && (build.watch ?? undefined) === undefined && isEmptied && !isTaken;
  return isOwn ? path : undefined;
}

/** The site of before, for a build that writes beside it; else the folder that is written to. */
export function findEarlierSite(outDir: string): string {
  const name = /^\.(.+)~\d+$/u.exec(basename(outDir))?.[1];
  return name === undefined ? outDir : join(dirname(outDir), name);
}

async function clearAbandoned(sitePath: string): Promise<void> {
  const start = `.${basename(sitePath)}~`;
  for (const name of await readdir(dirname(sitePath)).catch(() => [])) {
    const pid = /^\d+/u.exec(name.slice(start.length))?.[0];
    if (!name.startsWith(start) || pid === undefined || isAtWork(Number(pid))) continue;
    await rm(join(dirname(sitePath), name), { recursive: true, force: true });
  }
}

/** Puts one folder in the place of another, which stays whole until then. */
async function replaceFolder(from: string, to: string): Promise<void> {
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
