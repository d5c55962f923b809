import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode.ts";
import type { MomentTime } from "#core/moment-time.ts";
import { formatTimecode } from "#core/timecode.ts";
import { useReadPlayerState } from "#player/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useNotify } from "#ui/notice-context.ts";
import { createMomentUrl, findSharedMoment, findSharedText } from "./share-link.ts";

/**
 * Shares what is being spoken: through the system's sheet on touch devices, else as a link
 * in the clipboard; when both are refused the link is shown to be copied by hand.
 */
export function useShareMoment(episode: Episode | undefined): () => void {
  const { rootUrl } = useCatalog();
  const messages = useMessages();
  const notify = useNotify();
  const readState = useReadPlayerState();

  const share = async (shared: Episode): Promise<void> => {
    const { positionSeconds, isAtLink } = readState();
    // A link that was just opened is passed on as it is.
    const moment: MomentTime = isAtLink
      ? { startSeconds: positionSeconds }
      : findSharedMoment(shared.transcript, positionSeconds);
    const url = createMomentUrl(rootUrl, shared.id, moment);
    const outcome = await handOver({
      url,
      title: shared.title,
      text: findSharedText(shared.transcript, moment),
    });
    if (outcome === "copied")
      notify({ text: messages.linkCopied(formatTimecode(moment.startSeconds)) });
    if (outcome === "shared") notify({ text: messages.shared });
    if (outcome === "refused") notify({ text: messages.copyByHand, link: url });
  };
  return () => {
    if (episode) void share(episode);
  };
}

type Outcome = "copied" | "shared" | "cancelled" | "refused";

async function handOver(data: { url: string; title: string; text: string }): Promise<Outcome> {
  const isTouch = matchMedia("(pointer: coarse)").matches;
  if (isTouch && "share" in navigator) {
    try {
      await navigator.share(data);
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
      // Not allowed here (an embedded page): the clipboard is left.
    }
  }
  try {
    await navigator.clipboard.writeText(data.url);
    return "copied";
  } catch {
    return "refused";
  }
}
