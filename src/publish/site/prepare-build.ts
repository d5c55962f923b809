import { existsSync } from "node:fs";
import { join } from "node:path";
import { reportFeedGaps } from "./feed/report-feed-gaps.ts";
import { listSoundHosts } from "./hosting/list-sound-hosts.ts";
import { headersFilePath, renderHeadersFile } from "./hosting/render-headers-file.ts";
import { deriveWholeLibrary, type DerivedLibrary, type LibraryFolders } from "./library-watch.ts";
import { loadLibrary } from "./load-library.ts";
import { derivePictures, type SitePictures } from "./pictures/derive-pictures.ts";
import { createPreviewPictures, type PreviewPictures } from "./preview-pictures.ts";
import { reportMissingFiles } from "./report-missing-files.ts";
import { reportUnknownKeys } from "./report-unknown-keys.ts";

/** All that a build needs but the app itself. */
export interface PreparedBuild {
  readonly library: DerivedLibrary;
  readonly pictureFiles: SitePictures["files"];
  /** None without an address: a preview names its picture by its whole one. */
  readonly previews: PreviewPictures;
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
  const read = await loadLibrary(publicFolder);
  const hasAddress = read.station.siteUrl !== undefined;
  const pictures = hasAddress
    ? await derivePictures(read, { publicFolder, cacheFolder: pictureCachePath })
    : undefined;
  const previews = createPreviewPictures(read.station, pictures);
  const library = deriveWholeLibrary(read, folders.cacheFolder, previews);
  const hasOwnHeaders = existsSync(join(publicFolder.path, headersFilePath));
  return {
    library,
    pictureFiles: pictures?.files ?? new Map(),
    previews,
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
