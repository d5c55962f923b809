import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** When a folder is removed: after the test, or, with `afterAll`, after all of a file. */
export type WhenFinished = (remove: () => void) => void;

/** A new folder that is removed after the test. */
export function createTemporaryFolder(whenFinished: WhenFinished = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "station-"));
  whenFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with its bytes and the time of its last change. */
export function readTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile()) return [path.slice(folder.length + 1), "folder"];
        const content = `${statSync(path).mtimeMs} ${readFileSync(path, "base64")}`;
        return [path.slice(folder.length + 1), content];
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
