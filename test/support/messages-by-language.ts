import type { Language } from "#messages/find-language.ts";
import { messages as en } from "#messages/en/messages.ts";
import { messages as zh, type Messages } from "#messages/zh/messages.ts";

/** What each language says, by subject. */
export const messagesByLanguage: Readonly<Record<Language, Messages>> = { zh, en };
