import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import { findSharedMoment, findSharedText } from "./share-link.ts";
import { useShareOrCopy } from "./use-share-or-copy.ts";

/** Shares what is being spoken. */
export function useShareMoment(episode: Episode | undefined): () => void {
  const { rootUrl } = useCatalog();
  const { share } = useShareOrCopy();
  const readState = useReadPlayerState();
  return () => {
    if (!episode) return;
    const { positionSeconds, isAtLink } = readState();
    // A link that was just opened is passed on as it is.
    const moment: MomentTime = isAtLink
      ? { startSeconds: positionSeconds }
      : findSharedMoment(episode.transcript, positionSeconds);
    share({
      url: formatMomentUrl(rootUrl, episode.id, moment),
      title: episode.headline,
      text: findSharedText(episode.transcript, moment),
      startSeconds: moment.startSeconds,
    });
  };
}
