import { createContext, useContext } from "react";
import { messagesZh, type Messages } from "#messages/messages-zh.ts";

/** Gives the tree its language. */
export const MessagesContext = createContext<Messages>(messagesZh);

/** The sentences of the listener's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
