import { laterMessagesEn } from "#messages/later-messages-en.ts";
import { laterMessagesZh } from "#messages/later-messages-zh.ts";
import type { Language } from "#messages/language.ts";
import { messagesEn } from "#messages/messages-en.ts";
import { messagesZh } from "#messages/messages-zh.ts";

const zh = { ...messagesZh, ...laterMessagesZh };
const en = { ...messagesEn, ...laterMessagesEn };

/** Every sentence of each language, also those that the page loads later. */
export const messagesByLanguage: Readonly<Record<Language, typeof zh>> = { zh, en };
