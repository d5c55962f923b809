import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { useShare } from "./share-context.ts";
import { useCopy } from "./use-copy.ts";

/** Passing on words of an episode. */
export interface ShareClip {
  /** Opens the sheet with these words. */
  readonly share: (range: TimeRange) => void;
  /** Copies the words with a link below them that plays these and stops at their end. */
  readonly copyWithLink: (text: string, range: TimeRange) => void;
  readonly copy: (text: string) => void;
}

/** The ways to pass on words of an episode. */
export function useShareClip(episode: Episode): ShareClip {
  const { rootUrl } = useCatalog();
  const share = useShare();
  const copy = useCopy();
  return {
    share: (range) => share({ episodeId: episode.id, moment: range }),
    copyWithLink: (text, range) => copy(`${text}\n${formatMomentUrl(rootUrl, episode.id, range)}`),
    copy,
  };
}
