import type { InputFile } from "../faults/input-file.ts";
import { listPages, type SitePages } from "./list-pages.ts";
import { findEarlierSite } from "./whole-site-plugin.ts";
import { writeBooks } from "./write-books.ts";
import { writePages } from "./write-pages.ts";

/** A site of which the bundler has written its part. */
export interface UnfinishedSite {
  readonly pages: SitePages;
  readonly publicFolder: InputFile;
}

/**
 * Writes what never stands in memory as a whole: pages and books.
 *
 * @returns what could not be made, in sentences
 */
export async function finishSite(
  siteFolder: string,
  { pages, publicFolder }: UnfinishedSite,
): Promise<readonly string[]> {
  const earlierFolder = findEarlierSite(siteFolder);
  await writePages({ siteFolder, earlierFolder }, listPages(pages));
  return writeBooks(pages.library, { publicFolder, siteFolder });
}
