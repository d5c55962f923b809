import { rename, rm, writeFile } from "node:fs/promises";
import { readSystemCode, type InputFile } from "./input-file.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Writes a file whole or not at all, also where the disk is full or the run is stopped.
 *
 * @throws PublishError `cannot-write`
 */
export async function writeWhole(
  { path, shownPath: where }: InputFile,
  bytes: Uint8Array | string,
): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const quoted = readSystemCode(cause) || String(cause);
    throw new PublishError({ code: "cannot-write", where, quoted }, { cause });
  }
}
