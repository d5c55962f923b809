import { posix } from "node:path";

/**
 * The path that a specifier names, from where the paths of files begin.
 *
 * @param path the file that imports
 * @param roomsFolder where the rooms of `#room/…` stand there, with a slash at the end
 */
export function resolveImport(path: string, specifier: string, roomsFolder = ""): string {
  return specifier.startsWith("#")
    ? roomsFolder + specifier.slice(1)
    : posix.join(posix.dirname(path), specifier);
}
