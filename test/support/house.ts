import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./check-architecture.ts";

/** Folder of the repository. */
export const repositoryPath = fileURLToPath(new URL("../..", import.meta.url));

/** Folder of the rooms. */
export const sourcePath = join(repositoryPath, "src");

/** Every code file of the house. */
export const houseFiles: readonly SourceFile[] = readCodeFiles(sourcePath);

/** The rooms that exist. */
export const houseRooms: readonly string[] = readdirSync(sourcePath, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** Every code file of a folder, by its path there. */
export function readCodeFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[cm]?[jt]sx?$/u.test(path))
    .map((path) => ({
      path: path.split(sep).join("/"),
      text: readFileSync(join(folder, path), "utf8"),
    }));
}
