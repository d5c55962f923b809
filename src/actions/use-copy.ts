import { useCallback } from "react";
import { shareMessages } from "#messages/zh/share.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";
import { copyText } from "./copy-text.ts";

/** Copies a text and says in a toast what came of it; stable. */
export function useCopy(): (text: string) => void {
  const messages = useMessages(shareMessages);
  const notify = useToast();
  return useCallback(
    (text) => {
      const copy = async (): Promise<void> => {
        const isCopied = await copyText(text);
        notify({ text: isCopied ? messages.copied : messages.copyRefused });
      };
      void copy();
    },
    [messages, notify],
  );
}
