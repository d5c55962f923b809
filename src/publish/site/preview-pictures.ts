import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { PreviewPicture } from "./pages/preview-tags.tsx";
import type { SitePictures } from "./pictures/derive-pictures.ts";
import { coverSide } from "./pictures/render-cover.ts";
import { cardSize } from "./pictures/social-card.ts";

/** Which picture previews a page. */
export interface PreviewPictures {
  readonly site: PreviewPicture | undefined;
  /** The cover in square, largest first. */
  readonly covers: readonly PreviewPicture[];
  find(episodeId: string, story?: number): PreviewPicture | undefined;
}

/** Undefined for every page of a site without pictures; the show's own wide one wins over its cover. */
export function createPreviewPictures(
  { socialImage }: Pick<PublishedStation, "socialImage">,
  pictures: SitePictures | undefined,
): PreviewPictures {
  const covers = (pictures?.covers ?? []).map(({ path, side }) => ({
    path,
    width: side,
    height: side,
  }));
  return {
    site:
      socialImage === undefined
        ? covers.find(({ width }) => width === coverSide)
        : { path: encodeURIComponent(socialImage), ...cardSize },
    covers,
    find: (episodeId, story) => {
      const card = pictures?.plan.find(episodeId, story);
      return card && { path: card.path, ...cardSize };
    },
  };
}
