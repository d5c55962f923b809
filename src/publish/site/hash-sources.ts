import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the app and its pages are made by, besides what is in `src/`. */
const rootFiles = ["index.html", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** Hashes all that makes the site of what is published; what is not there counts as well. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const path of [...rootFiles, ...listSources(root)]) {
    const content = readFile(join(root, path));
    hash.update(`${path}\n${content?.length ?? "none"}\n`);
    if (content) hash.update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

function listSources(root: string): string[] {
  try {
    return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .toSorted()
      .map((path) => join("src", path));
  } catch {
    return [];
  }
}

/** Undefined for a folder, too. */
function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
