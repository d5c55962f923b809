import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { prepareAhead } from "./ahead/prepare-ahead.ts";
import { writtenFolder } from "./cache-folders.ts";
import { listBooks } from "./list-books.ts";
import { hashCommon, listParts, type SiteSource } from "./list-parts.ts";
import { findEarlierSite } from "./site-folder.ts";
import { writeParts } from "./write-parts.ts";

/** Where a site is written, and where what is published lies. */
export interface SiteTarget {
  readonly siteFolder: string;
  readonly publicFolder: InputFile;
  /** Of what builds keep for one another. */
  readonly cacheFolder: string;
}

/**
 * Writes everything into a site that does not stand in the public folder.
 *
 * @returns what could not be made, in sentences
 */
export async function writeSite(
  site: SiteSource,
  { siteFolder, publicFolder, cacheFolder }: SiteTarget,
): Promise<readonly string[]> {
  const { app, prepared } = site;
  const common = hashCommon(site);
  const ahead = await prepareAhead(app.ahead, prepared.library, cacheFolder);
  const { parts: books, problems } = await listBooks(prepared.library, publicFolder, common);
  const folders = {
    siteFolder,
    earlierFolder: findEarlierSite(siteFolder),
    recordFolder: join(cacheFolder, writtenFolder),
  };
  await writeParts(folders, joinParts(listParts({ ...site, ahead }, common), books));
  return problems;
}

function* joinParts<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
