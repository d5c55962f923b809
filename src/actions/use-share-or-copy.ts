import { useMemo } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { shareMessages } from "#messages/zh/share.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toasts/toast-context.ts";

/** A link to a moment, with what is said about it where the system's sheet takes it. */
export interface SharedLink {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** The words at that moment. */
  readonly text: string;
  readonly startSeconds: number;
}

/** The ways out of the page; each says in a toast what came of it. */
export interface ShareOrCopy {
  /**
   * Through the system's sheet on touch devices, else as a link in the clipboard; when both
   * are refused the link is shown to be copied by hand.
   */
  readonly share: (link: SharedLink) => void;
  /** Into the clipboard. */
  readonly copy: (text: string) => void;
}

/** The ways out of the page, in the listener's language; stable. */
export function useShareOrCopy(): ShareOrCopy {
  const messages = useMessages(shareMessages);
  const notify = useToast();
  return useMemo(() => {
    const share = async ({ startSeconds, ...data }: SharedLink): Promise<void> => {
      const outcome = await handOver(data);
      if (outcome === "copied") notify({ text: messages.linkCopied(formatTimecode(startSeconds)) });
      if (outcome === "shared") notify({ text: messages.shared });
      if (outcome === "refused") notify({ text: messages.copyByHand, link: data.url });
    };
    const copy = async (text: string): Promise<void> => {
      const isCopied = await writeToClipboard(text);
      notify({ text: isCopied ? messages.copied : messages.copyRefused });
    };
    return { share: (link) => void share(link), copy: (text) => void copy(text) };
  }, [messages, notify]);
}

type Outcome = "copied" | "shared" | "cancelled" | "refused";

async function handOver(data: Omit<SharedLink, "startSeconds">): Promise<Outcome> {
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
  return (await writeToClipboard(data.url)) ? "copied" : "refused";
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
