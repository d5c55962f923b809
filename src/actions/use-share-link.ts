import { useCallback } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { useShareOrCopy } from "./use-share-or-copy.ts";

/** A moment that was found somewhere in the library. */
export interface FoundLink {
  readonly episodeId: string;
  /** Title of the episode. */
  readonly title: string;
  /** The words that go with the link. */
  readonly text: string;
  readonly moment: MomentTime;
}

/** Shares a moment that was found, whatever is being played; stable. */
export function useShareLink(): (found: FoundLink) => void {
  const { rootUrl } = useCatalog();
  const { share } = useShareOrCopy();
  return useCallback(
    ({ episodeId, title, text, moment }) => {
      const url = formatMomentUrl(rootUrl, episodeId, moment);
      share({ url, title, text, startSeconds: moment.startSeconds });
    },
    [rootUrl, share],
  );
}
