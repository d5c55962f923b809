import { useMemo } from "react";
import { useMessages } from "#ui/messages-context.ts";
import { useNotify } from "#ui/notice-context.ts";

/** A link with what is said about it where the system's sheet takes it. */
export interface SharedLink {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** The ways out of the page; each says in a notice what came of it. */
export interface HandOver {
  /**
   * Through the system's sheet on touch devices, else as a link in the clipboard; when both
   * are refused the link is shown to be copied by hand. `copied` is what a copy is answered with.
   */
  readonly share: (link: SharedLink, copied: string) => Promise<void>;
  /** Into the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}

/** The ways out of the page, in the listener's language; stable. */
export function useHandOver(): HandOver {
  const messages = useMessages();
  const notify = useNotify();
  return useMemo(
    () => ({
      share: async (link, copied) => {
        const outcome = await handOver(link);
        if (outcome === "copied") notify({ text: copied });
        if (outcome === "shared") notify({ text: messages.shared });
        if (outcome === "refused") notify({ text: messages.copyByHand, link: link.url });
      },
      copy: async (text) => {
        const isCopied = await writeToClipboard(text);
        notify({ text: isCopied ? messages.copied : messages.copyRefused });
      },
    }),
    [messages, notify],
  );
}

type Outcome = "copied" | "shared" | "cancelled" | "refused";

async function handOver(link: SharedLink): Promise<Outcome> {
  const isTouch = matchMedia("(pointer: coarse)").matches;
  if (isTouch && "share" in navigator) {
    try {
      await navigator.share({ ...link });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
      // Not allowed here (an embedded page): the clipboard is left.
    }
  }
  return (await writeToClipboard(link.url)) ? "copied" : "refused";
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
