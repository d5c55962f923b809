import { listenerMessagesEn } from "./listener-messages-en.ts";
import { listenerMessagesZh, type ListenerMessages } from "./listener-messages-zh.ts";
import { useMessages } from "./messages-context.ts";
import { messagesEn } from "./messages-en.ts";
import { messagesZh, type Messages } from "./messages-zh.ts";

const english = { ...messagesEn, ...listenerMessagesEn };
const chinese = { ...messagesZh, ...listenerMessagesZh };

/** The sentences of the listener's language, with those that are loaded later. */
export function useListenerMessages(): Messages & ListenerMessages {
  return useMessages() === messagesEn ? english : chinese;
}
