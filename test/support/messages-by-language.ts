import { laterMessagesEn } from "#ui/later-messages-en.ts";
import { laterMessagesZh } from "#ui/later-messages-zh.ts";
import type { Language } from "#ui/messages-context.ts";
import { messagesEn } from "#ui/messages-en.ts";
import { messagesZh } from "#ui/messages-zh.ts";

const zh = { ...messagesZh, ...laterMessagesZh };
const en = { ...messagesEn, ...laterMessagesEn };

/** Every sentence of each language, also those that the page loads later. */
export const messagesByLanguage: Readonly<Record<Language, typeof zh>> = { zh, en };
