import type { ResolvedConfig } from "vite";
import { filePaths } from "#core/files/file-paths.ts";
import type { DerivedLibrary } from "../library-watch.ts";
import type { PagesAhead } from "../list-pages.ts";
import { buildPageMaker, type BuiltPageMaker } from "./build-page-maker.ts";

/** What makes the pages of a site, and the script that they begin with. */
export interface PreparedAhead extends PagesAhead {
  readonly script: BuiltPageMaker["firstScript"];
}

/** Makes ready what makes the pages of a library. */
export async function prepareAhead(
  config: ResolvedConfig,
  { station, files }: Pick<DerivedLibrary, "station" | "files">,
): Promise<PreparedAhead> {
  const { createPageMaker, hash, firstScript } = await buildPageMaker(config);
  const episodeIndex: unknown = JSON.parse(String(files.get(filePaths.episodeIndex)));
  const maker = await createPageMaker({ language: station.language, station, episodeIndex });
  return { maker, hash, firstScript: firstScript.fileName, script: firstScript };
}
