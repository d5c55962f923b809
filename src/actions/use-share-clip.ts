import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { useShareOrCopy } from "./use-share-or-copy.ts";

/** Passing on words of an episode. */
export interface ShareClip {
  /** Shares a link that plays these words and stops at their end. */
  readonly share: (text: string, range: TimeRange) => void;
  /** Copies the words with that link below them. */
  readonly copyWithLink: (text: string, range: TimeRange) => void;
  readonly copy: (text: string) => void;
}

/** The ways to pass on words of an episode. */
export function useShareClip(episode: Episode): ShareClip {
  const { rootUrl } = useCatalog();
  const { share, copy } = useShareOrCopy();
  const createUrl = (range: TimeRange): string => formatMomentUrl(rootUrl, episode.id, range);
  return {
    share: (text, range) => {
      const { startSeconds } = range;
      share({ url: createUrl(range), title: episode.headline, text, startSeconds });
    },
    copyWithLink: (text, range) => copy(`${text}\n${createUrl(range)}`),
    copy,
  };
}
