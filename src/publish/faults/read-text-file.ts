import { readFile } from "node:fs/promises";
import { type InputFile, toInputFault } from "./input-file.ts";
import { checkInputFile } from "./check-input-file.ts";
import { inputLimits } from "./input-limits.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Reads a UTF-8 file of no more than some bytes, without its byte order mark.
 *
 * @throws PublishError
 */
export async function readTextFile(
  file: InputFile,
  mostBytes: number = inputLimits.textBytes,
): Promise<string> {
  await checkInputFile(file, mostBytes);
  const bytes = await readBytes(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PublishError({ code: "not-text", where: file.shownPath, quoted: "" }, { cause });
  }
}

async function readBytes(file: InputFile): Promise<Uint8Array> {
  try {
    return await readFile(file.path);
  } catch (cause) {
    throw new PublishError(toInputFault(file, cause), { cause });
  }
}
