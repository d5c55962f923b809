import { useMemo } from "react";
import { listenerMessagesEn } from "./listener-messages-en.ts";
import { listenerMessagesZh, type ListenerMessages } from "./listener-messages-zh.ts";
import { useMessages } from "./messages-context.ts";
import { messagesZh, type Messages } from "./messages-zh.ts";

/** The sentences of the listener's language, with those that are loaded later. */
export function useListenerMessages(): Messages & ListenerMessages {
  const messages = useMessages();
  const later = messages === messagesZh ? listenerMessagesZh : listenerMessagesEn;
  return useMemo(() => ({ ...messages, ...later }), [messages, later]);
}
