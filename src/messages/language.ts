/** Languages the app speaks. */
export type Language = "zh" | "en";

/** The language for a BCP 47 tag: English for `en-…`, Chinese for everything else. */
export function findLanguage(tag: string): Language {
  return /^en\b/iu.test(tag) ? "en" : "zh";
}
