import type { Stats } from "node:fs";
import { join } from "node:path";
import { describeWritten, keepFile, type SitePair } from "./kept-file.ts";
import { keepPartRecord, readPartRecord, type WrittenPart } from "./part-record.ts";

/** Below the folder of what was written into sites. */
const copiesFolder = "public";

/** So long after its last change a file cannot be changed again without its time telling, in ms. */
const settledMs = 2000;

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
      const state = describeState(source);
      const [known] = record.find(path, state) ?? [];
      if (known?.[0] !== path || !keepFile(pair, known)) return false;
      written.set(path, [state, [known]]);
      return true;
    },
    wrote: (path, source) => {
      // A change in the same instant would not be seen.
      if (Date.now() - Math.max(source.mtimeMs, source.ctimeMs) < settledMs) return;
      const own = describeWritten(pair.siteFolder, path);
      written.set(path, [describeState(source), [own]]);
    },
    finish: () => keepPartRecord(folder, pair.earlierFolder, written),
  };
}

/** Changes with every change of a file, also with one that sets its time back. */
function describeState({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join(" ");
}
