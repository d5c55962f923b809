import { resolveUrl } from "#catalog/catalog-queries.ts";
import type { Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";

/** The small one where there is one: a phone need not fetch the large one. */
function findCoverFile(station: Station | undefined): string | undefined {
  return station?.smallCover ?? station?.cover;
}

/** What a picture is looked for: the story of an episode that plays. */
export interface PicturedEpisode extends Pick<Episode, "id" | "cover"> {
  /** Of the story. */
  readonly image?: string | undefined;
}

/** The address of the nearest picture: the story's, the episode's, the station's; undefined for none. */
export function findCover(
  rootUrl: string,
  station: Station | undefined,
  episode?: PicturedEpisode,
): string | undefined {
  const own = episode?.image ?? episode?.cover;
  if (episode && own !== undefined) {
    return resolveUrl(rootUrl, filePaths.episodeFolder(episode.id) + encodeURIComponent(own));
  }
  const cover = findCoverFile(station);
  return cover === undefined ? undefined : resolveUrl(rootUrl, encodeURIComponent(cover));
}
