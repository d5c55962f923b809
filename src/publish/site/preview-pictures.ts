import type { PreviewPicture } from "./pages/page-head.tsx";
import type { SitePictures } from "./pictures/derive-pictures.ts";
import { coverSide } from "./pictures/render-cover.ts";
import { cardSize } from "./pictures/social-card.ts";

/** Which picture previews a page. */
export interface PreviewPictures {
  readonly site: PreviewPicture | undefined;
  find(episodeId: string, story?: number): PreviewPicture | undefined;
}

/** Undefined for every page of a site without pictures. */
export function createPreviewPictures(pictures: SitePictures | undefined): PreviewPictures {
  const cover = pictures?.cover;
  return {
    site: cover === undefined ? undefined : { path: cover, width: coverSide, height: coverSide },
    find: (episodeId, story) => {
      const card = pictures?.plan.find(episodeId, story);
      return card && { path: card.path, ...cardSize };
    },
  };
}
