import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { hashSource } from "./site-part.ts";

/** A file that was written: its path, its bytes and when, in milliseconds since 1970. */
const writtenSchema = v.tuple([v.string(), v.number(), v.number()]);
const recordSchema = v.record(v.string(), v.tuple([v.string(), v.array(writtenSchema)]));

type Written = v.InferOutput<typeof writtenSchema>;

/** What the build before wrote into a site, part by part. */
export interface PartRecord {
  /** The paths of a part's files where they stand in that site as they were written. */
  find(name: string, hash: string): readonly string[] | undefined;
}

/** Reads the record of a site; one that is not there or damaged knows nothing. */
export function readPartRecord(folder: string, siteFolder: string): PartRecord {
  const parts = readParts(findFile(folder, siteFolder));
  return {
    find: (name, hash) => {
      const [known, files] = parts[name] ?? [];
      if (known !== hash || files === undefined) return undefined;
      const isWhole = files.every((file) => isAsWritten(siteFolder, file));
      return isWhole ? files.map(([path]) => path) : undefined;
    },
  };
}

/**
 * Records what was written; a folder that cannot be used costs time, nothing else.
 *
 * @param site folder where the files lie now, and the one where they will
 */
export function keepPartRecord(
  folder: string,
  site: { readonly now: string; readonly later: string },
  parts: ReadonlyMap<string, readonly [hash: string, paths: readonly string[]]>,
): void {
  try {
    const entries = [...parts].map(([name, [hash, paths]]) => {
      const files = paths.map((path): Written => {
        const { size, mtimeMs } = statSync(join(site.now, path));
        return [path, size, mtimeMs];
      });
      return [name, [hash, files]];
    });
    const file = findFile(folder, site.later);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Made anew the next time.
  }
}

/** Each site has its own: there may be several of one repository. */
function findFile(folder: string, siteFolder: string): string {
  return join(folder, `${hashSource(siteFolder)}.json`);
}

function readParts(file: string): v.InferOutput<typeof recordSchema> {
  try {
    return v.parse(recordSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}

function isAsWritten(siteFolder: string, [path, size, mtimeMs]: Written): boolean {
  const found = statSync(join(siteFolder, path), { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === mtimeMs;
}
