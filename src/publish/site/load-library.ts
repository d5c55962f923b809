import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { InputFile } from "../faults/input-file.ts";
import {
  findInside,
  loadEpisodes,
  loadStation,
  readOptionalText,
} from "../workspace/load-published.ts";
import { placeSounds } from "./place-sounds.ts";
import { findSiteIcons, type SiteIcon } from "./offline/find-site-icons.ts";

/** All that is published. */
export interface Library {
  readonly station: PublishedStation;
  /** Newest first; of one day the later id first. */
  readonly episodes: readonly EpisodeFile[];
  /** What robots are told, as far as the publisher says it. */
  readonly robots?: string | undefined;
  /** What an installed site is shown by. */
  readonly icons?: readonly SiteIcon[];
}

/**
 * Reads a public folder: `station.json`, every `episodes/<id>/episode.json`, and `robots.txt`.
 *
 * @throws PublishError with the first fault
 */
export async function loadLibrary(publicFolder: InputFile): Promise<Library> {
  const shared = await loadShared(publicFolder);
  return {
    ...shared,
    episodes: placeSounds(shared.station, await loadEpisodes(publicFolder)),
  };
}

/**
 * Reads what a public folder holds beside its episodes.
 *
 * @throws PublishError with the first fault
 */
export async function loadShared(publicFolder: InputFile): Promise<Omit<Library, "episodes">> {
  const station = await loadStation(publicFolder);
  return {
    station,
    robots: await readOptionalText(findInside(publicFolder, "robots.txt")),
    icons: await findSiteIcons(publicFolder.path, station),
  };
}
