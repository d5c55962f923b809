import { renameSync, rmSync, writeFileSync } from "node:fs";
import { readSystemCode, type InputFile } from "./input-file.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Writes a file whole or not at all, also where the disk is full or the run is stopped.
 *
 * @throws PublishError `cannot-write`
 */
export async function writeWhole(file: InputFile, bytes: Uint8Array | string): Promise<void> {
  writeWholeNow(file, bytes);
}

/**
 * The same at once: of tens of thousands of small files promises take longer than the disk.
 *
 * @throws PublishError `cannot-write`
 */
export function writeWholeNow(
  { path, shownPath: where }: InputFile,
  bytes: Uint8Array | string,
): void {
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (cause) {
    try {
      rmSync(unfinished, { force: true });
    } catch {
      // What is wrong is said below.
    }
    throw createFault(where, cause);
  }
}

function createFault(where: string, cause: unknown): PublishError {
  const quoted = readSystemCode(cause) || String(cause);
  return new PublishError({ code: "cannot-write", where, quoted }, { cause });
}
