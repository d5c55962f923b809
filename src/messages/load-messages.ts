import type { Language } from "./language.ts";
import { messagesZh, type Messages } from "./messages-zh.ts";

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { zh: "中文", en: "English" };

const loaded = new Map<Language, Messages>([["zh", messagesZh]]);

/** The sentences of a language as far as they are here: Chinese always, others once loaded. */
export function findMessages(language: Language): Messages | undefined {
  return loaded.get(language);
}

/** Loads the sentences of a language; rejects where the network fails. */
export async function loadMessages(language: Language): Promise<Messages> {
  const here = findMessages(language);
  if (here) return here;
  const { messagesEn } = await import("./messages-en.ts");
  loaded.set("en", messagesEn);
  return messagesEn;
}
