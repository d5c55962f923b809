import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import type { WrittenFile } from "./kept-file.ts";
import { hashSource } from "./site-part.ts";

/** A part as it was written: the hash of what it follows from, and its files. */
export type WrittenPart = readonly [hash: string, files: readonly WrittenFile[]];

/** Parts by name; of the files only that there is a list: there are tens of thousands. */
const recordSchema = v.record(v.string(), v.tuple([v.string(), v.array(v.any())]));

/** What the build before wrote into a site, part by part. */
export interface PartRecord {
  /** A part's files as they were written; whether they still stand there is not asked. */
  find(name: string, hash: string): readonly WrittenFile[] | undefined;
}

/** Reads the record of a site; one that is not there or damaged knows nothing. */
export function readPartRecord(folder: string, siteFolder: string): PartRecord {
  const parts = readParts(findFile(folder, siteFolder));
  return {
    find: (name, hash) => {
      const [known, files] = parts.get(name) ?? [];
      return known === hash ? files : undefined;
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
