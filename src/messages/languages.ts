import type { Language } from "./find-language.ts";
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
export const languages: Readonly<Record<Language, LanguageEntry>> = {
  // Chinese comes with the parts that say it: nothing is left to load.
  zh: { name: "中文", unavailable: "中文没能载入。", load: async () => ({}) },
  en: {
    name: "English",
    unavailable: "English cannot be loaded: you may be offline, or the site was just updated.",
    load: async () => (await import("./en/messages.ts")).messages,
  },
};
