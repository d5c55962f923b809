import { statSync, type Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** What is no file, in the system's word or in ours; undefined for what is one. */
export function describeKind(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  // As the system would say when it is read.
  if (stats.isDirectory()) return "EISDIR";
  if (stats.isFIFO()) return "it is a pipe";
  return stats.isSocket() ? "it is a socket" : "it is a device";
}

/**
 * Makes sure that a path leads to a file, and gives its size in bytes. Opens nothing: a pipe would
 * wait for a writer, which no signal ends, and a device never ends.
 *
 * @throws Error whose `code` is the system's, or says what it is
 */
export async function checkPlainFile(path: string): Promise<number> {
  const stats = await stat(path);
  const code = describeKind(stats);
  if (code !== undefined) throw Object.assign(new Error(`${path}: ${code}`), { code });
  return stats.size;
}

/**
 * Reads a file whole, and nothing but a file.
 *
 * @throws as {@link checkPlainFile}
 */
export async function readPlainFile(path: string): Promise<Buffer> {
  await checkPlainFile(path);
  return readFile(path);
}

/** Whether a path leads to a file. */
export function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
