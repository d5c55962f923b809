import { existsSync } from "node:fs";
import { join } from "node:path";
import type { InputFile } from "../faults/input-file.ts";
import { readEpisodeAgain } from "../workspace/load-published.ts";
import { deriveIndex, type EpisodeIndex } from "./derive-library.ts";
import type { EpisodesById } from "./feed/derive-tag-feeds.ts";
import { reportFeedGaps } from "./feed/report-feed-gaps.ts";
import { listSoundHosts } from "./hosting/list-sound-hosts.ts";
import { headersFilePath, renderHeadersFile } from "./hosting/render-headers-file.ts";
import { pictureFolder } from "./cache-folders.ts";
import type { EpisodeOutline } from "./episode-outline.ts";
import { loadShared, type Library } from "./load-library.ts";
import { loadOutlines, type EpisodeLoader, type OutlineCache } from "./load-outlines.ts";
import { placeSound, placeSounds } from "./place-sounds.ts";
import { derivePictures, type SitePictures } from "./pictures/derive-pictures.ts";
import { createPreviewPictures, type PreviewPictures } from "./preview-pictures.ts";
import { reportMissingFiles } from "./report-missing-files.ts";
import { reportUnknownKeys } from "./report-unknown-keys.ts";
import { joinTags, type DerivedTag } from "./tags/derive-tags.ts";

/** The library as pages and feeds want it: of its episodes all but the texts. */
export interface PreparedLibrary extends Omit<Library, "episodes"> {
  /** Newest first; of one day the later id first. */
  readonly episodes: readonly EpisodeOutline[];
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
  readonly byId: EpisodesById;
  readonly index: EpisodeIndex;
  /** Reads the whole of an episode, for what is made of it. */
  readonly load: EpisodeLoader;
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
  cache: OutlineCache,
): Promise<PreparedBuild> {
  const shared = await loadShared(publicFolder);
  const { station } = shared;
  const episodes = placeSounds(station, await loadOutlines(publicFolder, cache));
  const cacheFolder = join(cache.cacheFolder, pictureFolder);
  const pictures =
    station.siteUrl === undefined
      ? undefined
      : await derivePictures({ station, episodes }, { publicFolder, cacheFolder });
  const tags = joinTags(episodes);
  const library: PreparedLibrary = {
    ...shared,
    episodes,
    tags,
    index: deriveIndex(episodes, tags),
    byId: new Map(episodes.map((episode) => [episode.id, episode])),
    load: (id) => placeSound(station, readEpisodeAgain(publicFolder, id)),
  };
  const hasOwnHeaders = existsSync(join(publicFolder.path, headersFilePath));
  return {
    library,
    pictureFiles: pictures?.files ?? new Map(),
    previews: createPreviewPictures(station, pictures),
    hostFiles: new Map(
      hasOwnHeaders ? [] : [[headersFilePath, renderHeadersFile(listSoundHosts(library.episodes))]],
    ),
    problems: [
      ...(await reportUnknownKeys(publicFolder)),
      ...reportMissingFiles(publicFolder, library),
      ...reportFeedGaps(publicFolder, library),
      ...(pictures?.problems ?? []),
    ],
  };
}
