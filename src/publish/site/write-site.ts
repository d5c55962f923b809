import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { prepareAhead } from "./ahead/prepare-ahead.ts";
import { writtenFolder } from "./cache-folders.ts";
import { listBooks } from "./list-books.ts";
import { hashCommon, listParts, type SiteSource } from "./list-parts.ts";
import { findEarlierSite } from "./site-folder.ts";
import { writeParts, type SiteFolders } from "./write-parts.ts";

/** Where a site is written, and where what is published lies. */
export interface SiteTarget {
  readonly siteFolder: string;
  readonly publicFolder: InputFile;
  /** Of what builds keep for one another. */
  readonly cacheFolder: string;
}

/** What was written into a site. */
export interface WrittenSite {
  readonly paths: ReadonlySet<string>;
  /** What could not be made, in sentences. */
  readonly problems: readonly string[];
}

/** Writes everything into a site that does not stand in the public folder. */
export async function writeSite(
  site: SiteSource,
  { siteFolder, publicFolder, cacheFolder }: SiteTarget,
): Promise<WrittenSite> {
  const { app, prepared } = site;
  const common = hashCommon(site);
  const ahead = await prepareAhead(app.ahead, prepared.library, cacheFolder);
  const { parts: books, problems } = await listBooks(prepared.library, publicFolder, common);
  const folders = findSiteFolders(siteFolder, cacheFolder);
  const paths = await writeParts(folders, joinParts(listParts({ ...site, ahead }, common), books));
  return { paths, problems };
}

/** Where a site is written, the one before it, and what is recorded of them. */
export function findSiteFolders(siteFolder: string, cacheFolder: string): SiteFolders {
  return {
    siteFolder,
    earlierFolder: findEarlierSite(siteFolder),
    recordFolder: join(cacheFolder, writtenFolder),
  };
}

function* joinParts<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
