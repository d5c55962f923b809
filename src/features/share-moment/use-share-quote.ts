import { formatTimecode } from "#core/timecode.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useNotify } from "#ui/notice-context.ts";

/** Something to be passed on. */
export interface SharedQuote {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** The words at that place. */
  readonly text: string;
  readonly startSeconds: number;
}

/**
 * Passes a link on: through the system's sheet on touch devices, else in the clipboard;
 * when both are refused the link is shown to be copied by hand.
 */
export function useShareQuote(): (quote: SharedQuote) => void {
  const messages = useMessages();
  const notify = useNotify();
  const share = async ({ startSeconds, ...data }: SharedQuote): Promise<void> => {
    const outcome = await handOver(data);
    if (outcome === "copied") notify({ text: messages.linkCopied(formatTimecode(startSeconds)) });
    if (outcome === "shared") notify({ text: messages.shared });
    if (outcome === "refused") notify({ text: messages.copyByHand, link: data.url });
  };
  return (quote) => void share(quote);
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
