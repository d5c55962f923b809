import { toInputFault, type InputFile } from "./input-file.ts";
import { checkPlainFile } from "./plain-file.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Makes sure that a path leads to a file of no more than some bytes, and gives its size. Opens
 * nothing.
 *
 * @throws PublishError
 */
export async function checkInputFile(file: InputFile, mostBytes: number): Promise<number> {
  const size = await checkPlainFile(file.path).catch((cause: unknown) => {
    throw new PublishError(toInputFault(file, cause), { cause });
  });
  if (size <= mostBytes) return size;
  const [quoted, expected] = [formatMegabytes(size), formatMegabytes(mostBytes)];
  throw new PublishError({ code: "past-limit", where: file.shownPath, quoted, expected });
}

function formatMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
