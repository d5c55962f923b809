import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { houseFiles, repositoryPath } from "../support/house.ts";

/** A package and what it may be used under, as it says itself. */
export interface UsedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
}

const manifestSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.union([v.string(), v.object({ type: v.string() })]), "unknown"),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

/** Of a package; Node's own parts lie in no folder, and are passed over. */
const importPattern = /(?:from|import) "((?:@[\w-]+\/)?[a-z][\w.-]*)/gu;
const readName = ([, name = ""]: RegExpExecArray): string => name;

/** What the command is started by. */
const starters = ["tsx"];

/**
 * The packages that the publishing command and the build load: what `src/publish` imports, and
 * what that depends on, by name.
 */
export function listUsedPackages(): UsedPackage[] {
  const found = new Map<string, UsedPackage>();
  const texts = houseFiles.filter(({ path }) => path.startsWith("publish/"));
  const imported = texts.flatMap(({ text }) => Array.from(text.matchAll(importPattern), readName));
  for (const name of new Set([...imported, ...starters])) visit(name, repositoryPath, found);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function visit(name: string, from: string, found: Map<string, UsedPackage>): void {
  const folder = findFolder(name, from);
  if (folder === undefined || found.has(folder)) return;
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { license, version, dependencies } = v.parse(manifestSchema, JSON.parse(text));
  found.set(folder, {
    name,
    version,
    license: typeof license === "string" ? license : license.type,
  });
  for (const inner of Object.keys(dependencies)) visit(inner, folder, found);
}

/** As Node looks for it: in `node_modules` here, then in each folder around. */
function findFolder(name: string, from: string): string | undefined {
  let folder = from;
  while (folder.startsWith(repositoryPath.replace(/\/$/u, ""))) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
    folder = join(folder, "..");
  }
  return undefined;
}
