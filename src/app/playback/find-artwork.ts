import { resolveUrl } from "#catalog/catalog-queries.ts";
import type { Station } from "#core/files/station-file.ts";
import { findCover, type PicturedEpisode } from "./find-cover.ts";

/** The site's own pictures, for stations without a cover. */
const ownSizes = [96, 192, 512];

const mediaTypes: Readonly<Record<string, string>> = {
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

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
