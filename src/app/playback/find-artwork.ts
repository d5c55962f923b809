import { resolveUrl } from "#catalog/catalog-queries.ts";
import type { Episode } from "#core/episode/episode.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";

/** The site's own pictures, for stations without a cover. */
const ownSizes = [96, 192, 512];

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

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

/** Pictures for the system's media controls: the nearest one, else the site's own sign. */
export function findArtwork(
  rootUrl: string,
  station: Station | undefined,
  episode?: PicturedEpisode,
): MediaImage[] {
  const src = findCover(rootUrl, station, episode);
  if (src === undefined) {
    return ownSizes.map((size) => ({
      src: resolveUrl(rootUrl, `artwork-${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
    }));
  }
  const type = mediaTypes[src.split(".").at(-1)?.toLowerCase() ?? ""];
  // How large it is nobody has said; one picture serves for all sizes.
  return [{ src, sizes: "any", ...(type !== undefined && { type }) }];
}
