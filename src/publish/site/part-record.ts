import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { hashSource } from "./site-part.ts";

/** A file that was written: its path, its size in bytes, and when in milliseconds since 1970. */
export type WrittenFile = readonly [path: string, sizeBytes: number, modifiedMs: number];

/** A part as it was written: the hash of what it follows from, and its files. */
export type WrittenPart = readonly [hash: string, files: readonly WrittenFile[]];

/** Parts by name; of the files only that there is a list: there are tens of thousands. */
const recordSchema = v.record(v.string(), v.tuple([v.string(), v.array(v.any())]));

/** What the build before wrote into a site, part by part. */
export interface PartRecord {
  /** A part's files where they stand in that site as they were written. */
  find(name: string, hash: string): readonly WrittenFile[] | undefined;
}

/** Reads the record of a site; one that is not there or damaged knows nothing. */
export function readPartRecord(folder: string, siteFolder: string): PartRecord {
  const parts = readParts(findFile(folder, siteFolder));
  return {
    find: (name, hash) => {
      const [known, files] = parts.get(name) ?? [];
      if (known !== hash || files === undefined) return undefined;
      return files.every((file) => isAsWritten(siteFolder, file)) ? files : undefined;
    },
  };
}

/** Records what was written; a folder that cannot be used costs time, nothing else. */
export function keepPartRecord(
  folder: string,
  siteFolder: string,
  parts: ReadonlyMap<string, WrittenPart>,
): void {
  try {
    const file = findFile(folder, siteFolder);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(parts)));
  } catch {
    // Made anew the next time.
  }
}

/** Looks at a file that was written. */
export function describeWritten(siteFolder: string, path: string): WrittenFile {
  const { size, mtimeMs } = statSync(join(siteFolder, path));
  return [path, size, mtimeMs];
}

/** Each site has its own: there may be several of one repository. */
function findFile(folder: string, siteFolder: string): string {
  return join(folder, `${hashSource(siteFolder)}.json`);
}

function readParts(file: string): ReadonlyMap<string, WrittenPart> {
  try {
    return new Map(Object.entries(v.parse(recordSchema, JSON.parse(readFileSync(file, "utf8")))));
  } catch {
    return new Map();
  }
}

/** False as well for what is no entry of a record. */
function isAsWritten(siteFolder: string, [path, size, mtimeMs]: WrittenFile): boolean {
  const found = statSync(join(siteFolder, path), { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtimeMs;
}
