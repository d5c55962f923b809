import { stat } from "node:fs/promises";
import type { Stats } from "node:fs";
import { toInputFault, type InputFile } from "./input-file.ts";
import { PublishError } from "./publish-error.ts";

/**
 * Makes sure that a path leads to a file of no more than some bytes, and gives its size. Opens
 * nothing: a pipe would wait for a writer, a device never end.
 *
 * @throws PublishError
 */
export async function checkInputFile(file: InputFile, mostBytes: number): Promise<number> {
  const stats = await stat(file.path).catch((cause: unknown) => {
    throw new PublishError(toInputFault(file, cause), { cause });
  });
  const kind = describeKind(stats);
  const where = file.shownPath;
  if (kind !== undefined) throw new PublishError({ code: "unreadable-file", where, quoted: kind });
  if (stats.size <= mostBytes) return stats.size;
  const [quoted, expected] = [formatMegabytes(stats.size), formatMegabytes(mostBytes)];
  throw new PublishError({ code: "past-limit", where, quoted, expected });
}

/** What is no file; undefined for what is one. */
function describeKind(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  // The system's word for it, as it would say when it is read.
  if (stats.isDirectory()) return "EISDIR";
  if (stats.isFIFO()) return "it is a pipe";
  return stats.isSocket() ? "it is a socket" : "it is a device";
}

function formatMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
