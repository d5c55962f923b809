import { existsSync } from "node:fs";
import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { deriveIndex, type EpisodeIndex } from "./derive-library.ts";
import type { EpisodesById } from "./feed/derive-tag-feeds.ts";
import { reportFeedGaps } from "./feed/report-feed-gaps.ts";
import { listSoundHosts } from "./hosting/list-sound-hosts.ts";
import { headersFilePath, renderHeadersFile } from "./hosting/render-headers-file.ts";
import { loadLibrary, type Library } from "./load-library.ts";
import { derivePictures, type SitePictures } from "./pictures/derive-pictures.ts";
import { createPreviewPictures, type PreviewPictures } from "./preview-pictures.ts";
import { reportMissingFiles } from "./report-missing-files.ts";
import { reportUnknownKeys } from "./report-unknown-keys.ts";
import { deriveTags, type DerivedTag } from "./tags/derive-tags.ts";

/** The library as pages and feeds want it. */
export interface PreparedLibrary extends Library {
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
  readonly byId: EpisodesById;
  readonly index: EpisodeIndex;
}

/** All that a build needs but the app itself. */
export interface PreparedBuild {
  readonly library: PreparedLibrary;
  readonly pictureFiles: SitePictures["files"];
  /** None without an address: a preview names its picture by its whole one. */
  readonly previews: PreviewPictures;
  /** What hosts shall say; none where the publisher wrote that down. */
  readonly hostFiles: ReadonlyMap<string, string>;
  /** What is wrong with it, in sentences, though it can be built. */
  readonly problems: readonly string[];
}

/**
 * Reads what is built, and makes pictures that are not there yet.
 *
 * @throws PublishError
 */
export async function prepareBuild(
  publicFolder: InputFile,
  pictureCachePath: string,
): Promise<PreparedBuild> {
  const read = await loadLibrary(publicFolder);
  const hasAddress = read.station.siteUrl !== undefined;
  const pictures = hasAddress
    ? await derivePictures(read, { publicFolder, cacheFolder: pictureCachePath })
    : undefined;
  const tags = deriveTags(read.episodes);
  const library = {
    ...read,
    tags,
    index: deriveIndex(read.episodes, tags),
    byId: new Map(read.episodes.map((episode) => [episode.id, episode])),
  };
  const hasOwnHeaders = existsSync(join(publicFolder.path, headersFilePath));
  return {
    library,
    pictureFiles: pictures?.files ?? new Map(),
    previews: createPreviewPictures(read.station, pictures),
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
