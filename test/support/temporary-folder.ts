import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, onTestFinished, vi } from "vitest";

/** When a folder is removed: after the test, or, with `afterAll`, after all of a file. */
export type WhenFinished = (remove: () => void) => void;

/** A new folder that is removed after the test. */
export function createTemporaryFolder(whenFinished: WhenFinished = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "station-"));
  whenFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Gives each test of a file a place of its own for temporary files, where nobody else's are seen,
 * neither those of another run nor those of one that was killed. Gives what lists them.
 */
export function isolateTemporaryFiles(): () => string[] {
  let folder = "";
  beforeEach(() => {
    folder = createTemporaryFolder();
    vi.stubEnv("TMPDIR", folder);
    onTestFinished(() => void vi.unstubAllEnvs());
  });
  return () => readdirSync(folder);
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
