import { existsSync } from "node:fs";
import { join } from "node:path";
import { reportFeedGaps } from "./feed/report-feed-gaps.ts";
import { listSoundHosts } from "./hosting/list-sound-hosts.ts";
import { headersFilePath, renderHeadersFile } from "./hosting/render-headers-file.ts";
import { loadDerivedLibrary, type DerivedLibrary, type LibraryFolders } from "./library-watch.ts";
import { derivePictures, type SitePictures } from "./pictures/derive-pictures.ts";
import { reportMissingFiles } from "./report-missing-files.ts";
import { reportUnknownKeys } from "./report-unknown-keys.ts";

/** All that a build needs but the app itself. */
export interface PreparedBuild {
  readonly library: DerivedLibrary;
  /** Undefined without an address: a preview names its picture by its whole one. */
  readonly pictures: SitePictures | undefined;
  /** What hosts shall say; none where the publisher wrote that down. */
  readonly hostFiles: ReadonlyMap<string, string>;
  /** What is wrong with it, in sentences, though it can be built. */
  readonly problems: readonly string[];
}

/**
 * Reads and derives what is built.
 *
 * @throws PublishError
 */
export async function prepareBuild(
  folders: LibraryFolders,
  pictureCachePath: string,
): Promise<PreparedBuild> {
  const { publicFolder } = folders;
  const library = await loadDerivedLibrary(folders);
  const hasAddress = library.station.siteUrl !== undefined;
  const pictures = hasAddress
    ? await derivePictures(library, { publicFolder, cacheFolder: pictureCachePath })
    : undefined;
  const hasOwnHeaders = existsSync(join(publicFolder.path, headersFilePath));
  return {
    library,
    pictures,
    hostFiles: new Map(
      hasOwnHeaders ? [] : [[headersFilePath, renderHeadersFile(listSoundHosts(library.episodes))]],
    ),
    problems: [
      ...(await reportUnknownKeys(publicFolder)),
      ...(await reportMissingFiles(publicFolder, library)),
      ...(await reportFeedGaps(publicFolder, library)),
      ...(pictures?.problems ?? []),
    ],
  };
}
