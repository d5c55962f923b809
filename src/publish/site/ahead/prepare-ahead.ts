import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { filePaths } from "#core/files/file-paths.ts";
import type { PageMaker, PageMakerModule } from "#core/files/page-maker.ts";
import { writeWhole } from "../../faults/write-whole.ts";
import type { BuiltAhead } from "../built-app.ts";
import { makerFolder } from "../cache-folders.ts";
import type { PreparedLibrary } from "../prepare-build.ts";

/** The app, as far as it makes the pages of a site. */
export interface PagesAhead {
  readonly maker: PageMaker;
  /** The script that they begin with, by path from the site's root. */
  readonly firstScript: string;
}

/**
 * Makes ready what makes the pages of a library: what is published never imports the app's
 * sources, but loads the file that they were built to.
 *
 * @param cacheFolder of what builds keep for one another, below the repository
 */
export async function prepareAhead(
  { code, firstScript }: BuiltAhead,
  { station, index }: Pick<PreparedLibrary, "station" | "index">,
  cacheFolder: string,
): Promise<PagesAhead> {
  const { createPageMaker } = await loadMaker(code, join(cacheFolder, makerFolder));
  const episodeIndex: unknown = JSON.parse(JSON.stringify(index.get(filePaths.episodeIndex)));
  const maker = await createPageMaker({ language: station.language, station, episodeIndex });
  return { maker, firstScript };
}

async function loadMaker(code: string, folder: string): Promise<PageMakerModule> {
  await mkdir(folder, { recursive: true });
  // Of this name alone: a process loads a file once.
  const name = createHash("sha1").update(code).digest("base64url");
  const path = join(folder, `${name}.cjs`);
  await writeWhole({ path, shownPath: path }, Buffer.from(code));
  // Boundary: it was built of the file that exports this.
  const made: PageMakerModule = createRequire(import.meta.url)(path);
  return made;
}
