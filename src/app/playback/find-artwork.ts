import { resolveUrl } from "#catalog/catalog-queries.ts";
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

/** The address of the station's cover; undefined where it has none. */
export function findCover(rootUrl: string, station: Station | undefined): string | undefined {
  const cover = findCoverFile(station);
  return cover === undefined ? undefined : resolveUrl(rootUrl, encodeURIComponent(cover));
}

/** Pictures for the system's media controls: the station's cover, else the site's own sign. */
export function findArtwork(rootUrl: string, station: Station | undefined): MediaImage[] {
  const cover = findCoverFile(station);
  if (cover === undefined) {
    return ownSizes.map((size) => ({
      src: resolveUrl(rootUrl, `artwork-${size}.png`),
      sizes: `${size}x${size}`,
      type: "image/png",
    }));
  }
  const type = mediaTypes[cover.split(".").at(-1)?.toLowerCase() ?? ""];
  const src = findCover(rootUrl, station) ?? "";
  // How large it is nobody has said; one picture serves for all sizes.
  return [{ src, sizes: "any", ...(type !== undefined && { type }) }];
}
