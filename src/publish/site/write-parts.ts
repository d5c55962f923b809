import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWholeNow } from "../faults/write-whole.ts";
import { describeWritten, keepFile, linkOver, type SitePair } from "./kept-file.ts";
import { keepPartRecord, readPartRecord, type WrittenPart } from "./part-record.ts";
import type { SiteFile, SitePart } from "./site-part.ts";

/** Where a site is written, and what was written before is recorded. */
export interface SiteFolders extends SitePair {
  readonly recordFolder: string;
}

/**
 * Writes a site part by part as they come, so that all of it never stands in memory. A part whose
 * hash is that of the build before is not made: its files are those of the site of before. So is
 * every other file that has the same bytes there: whoever uploads the site sees what changed.
 *
 * @returns the paths of all files
 * @throws PublishError `cannot-write`
 */
export async function writeParts(
  folders: SiteFolders,
  parts: Iterable<SitePart>,
): Promise<ReadonlySet<string>> {
  const { siteFolder, earlierFolder, recordFolder } = folders;
  const record = readPartRecord(recordFolder, earlierFolder);
  const written = new Map<string, WrittenPart>();
  const paths = new Set<string>();
  for (const { name, hash, make } of parts) {
    const known = hash === undefined ? undefined : record.find(name, hash);
    if (known && hash !== undefined && known.every((file) => keepFile(folders, file))) {
      written.set(name, [hash, known]);
      for (const [path] of known) paths.add(path);
      continue;
    }
    const own: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one part at a time stands in memory
    for (const file of await make()) {
      writeFile(folders, file);
      own.push(file[0]);
      paths.add(file[0]);
    }
    if (hash === undefined) continue;
    written.set(name, [hash, own.map((path) => describeWritten(siteFolder, path))]);
  }
  keepPartRecord(recordFolder, earlierFolder, written);
  return paths;
}

/** Not by promises: there are tens of thousands, and each is done at once. */
function writeFile({ siteFolder, earlierFolder }: SitePair, [shownPath, content]: SiteFile): void {
  const path = join(siteFolder, shownPath);
  const earlier = join(earlierFolder, shownPath);
  const bytes = Buffer.from(content);
  // A disk may know no links.
  if (isSame(earlier, bytes) && (earlier === path || linkOver(earlier, path))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWholeNow({ path, shownPath }, bytes);
}

function isSame(path: string, bytes: Buffer): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === bytes.length && bytes.equals(readFileSync(path));
}
