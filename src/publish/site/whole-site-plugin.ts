import { lstatSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin, UserConfig } from "vite";
import { clearAbandoned, findAsideFolder, replaceFolder } from "./site-folder.ts";

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
      asidePath = findAsideFolder(sitePath);
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
