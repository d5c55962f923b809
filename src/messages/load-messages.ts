import type { Language } from "./find-language.ts";
import { languages, type Translation } from "./languages.ts";

/** Loads all that a language says, as one file; rejects where it cannot be loaded. */
export async function loadMessages(language: Language): Promise<Translation> {
  return languages[language].load();
}
