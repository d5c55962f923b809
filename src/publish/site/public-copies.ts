import type { Stats } from "node:fs";
import { join } from "node:path";
import { findFileState } from "./file-state.ts";
import { describeWritten, keepFile, type SitePair } from "./kept-file.ts";
import { keepPartRecord, readPartRecord, type WrittenPart } from "./part-record.ts";

/** Below the folder of what was written into sites. */
const copiesFolder = "public";

/** Which files of the public folder stand in a site already. */
export interface PublicCopies {
  /** True where the copy of a file that is still the same is in the site now. */
  keep(path: string, source: Stats): boolean;
  /** Hears of a file that was copied. */
  wrote(path: string, source: Stats): void;
  /** Records it for the next build. */
  finish(): void;
}

/** Knows the copies of the build before: a file of the same bytes is not copied twice. */
export function createPublicCopies(pair: SitePair, recordFolder: string): PublicCopies {
  const folder = join(recordFolder, copiesFolder);
  const record = readPartRecord(folder, pair.earlierFolder);
  const written = new Map<string, WrittenPart>();
  return {
    keep: (path, source) => {
      const state = findFileState(source);
      const [known] = (state !== undefined && record.find(path, state)) || [];
      if (state === undefined || known?.[0] !== path || !keepFile(pair, known)) return false;
      written.set(path, [state, [known]]);
      return true;
    },
    wrote: (path, source) => {
      const state = findFileState(source);
      if (state === undefined) return;
      written.set(path, [state, [describeWritten(pair.siteFolder, path)]]);
    },
    finish: () => keepPartRecord(folder, pair.earlierFolder, written),
  };
}
