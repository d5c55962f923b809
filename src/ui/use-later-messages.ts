import { useMemo } from "react";
import { laterMessagesEn } from "#messages/later-messages-en.ts";
import { laterMessagesZh, type LaterMessages } from "#messages/later-messages-zh.ts";
import { useMessages } from "./messages-context.ts";
import { messagesZh, type Messages } from "#messages/messages-zh.ts";

/** The sentences of the listener's language, with those that are loaded later. */
export function useLaterMessages(): Messages & LaterMessages {
  const messages = useMessages();
  const later = messages === messagesZh ? laterMessagesZh : laterMessagesEn;
  return useMemo(() => ({ ...messages, ...later }), [messages, later]);
}
