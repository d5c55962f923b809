import type { Messages } from "./zh/messages.ts";

/** What a language says, by subject; a subject that is not here is said in Chinese. */
export type Translation = Readonly<Partial<Messages>>;

interface LanguageEntry {
  /** What the language calls itself. */
  readonly name: string;
  /** Said in that language where its sentences cannot be loaded. */
  readonly unavailable: string;
  readonly load: () => Promise<Translation>;
}

/** The languages of the app; the first is the one that all others are written after. */
export const languages = {
  // Chinese comes with the parts that say it: nothing is left to load.
  zh: { name: "中文", unavailable: "中文没能载入。", load: async () => ({}) },
  en: {
    name: "English",
    unavailable: "English cannot be loaded: you may be offline, or the site was just updated.",
    load: async () => (await import("./en/messages.ts")).messages,
  },
} satisfies Record<string, LanguageEntry>;

/** Languages the app speaks. */
export type Language = keyof typeof languages;

/** All languages, in the order in which they are offered. */
export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage);

/**
 * The language of the app for a listener whose browser asks for these, the best liked first; that
 * of the station where none of them is spoken here.
 *
 * @param tags BCP 47, as `navigator.languages` has them
 */
export function findListenerLanguage(tags: readonly string[], station: Language): Language {
  return tags.map(readCode).find(isLanguage) ?? station;
}

/** The language for a BCP 47 tag, e.g. English for `en-GB`; Chinese for those not spoken here. */
export function findLanguage(tag: string): Language {
  const code = readCode(tag);
  return isLanguage(code) ? code : "zh";
}

function readCode(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? "";
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}
