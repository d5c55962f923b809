import type { Language } from "#ui/messages-context.ts";
import { messagesEn } from "#ui/messages-en.ts";
import { messagesZh, type Messages } from "#ui/messages-zh.ts";

/** The sentences of each language. */
export const messagesByLanguage: Readonly<Record<Language, Messages>> = {
  zh: messagesZh,
  en: messagesEn,
};
