import { createContext, useContext } from "react";
import { messagesZh, type Messages } from "./messages-zh.ts";

/** Languages the app speaks. */
export type Language = "zh" | "en";

/** The language for a BCP 47 tag: English for `en-…`, Chinese for everything else. */
export function findLanguage(tag: string): Language {
  return /^en\b/iu.test(tag) ? "en" : "zh";
}

/** Gives the tree its language. */
export const MessagesContext = createContext<Messages>(messagesZh);

/** The sentences of the listener's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
