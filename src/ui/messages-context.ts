import { createContext, useContext } from "react";
import type { Translation } from "#messages/languages.ts";
import type { Messages } from "#messages/zh/messages.ts";

/** Gives the tree its language; Chinese where nothing is given. */
export const MessagesContext = createContext<Translation>({});

/**
 * What the listener's language says on a subject. The subject is passed in Chinese, so that
 * it is bundled with the part that says it, and is what is said until the language is here.
 */
export function useMessages<Name extends keyof Messages>(
  chinese: Messages[Name] & { readonly subject: Name },
): Messages[Name] {
  const translation = useContext(MessagesContext);
  const subject: Name = chinese.subject;
  return translation[subject] ?? chinese;
}
