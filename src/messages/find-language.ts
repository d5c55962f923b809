/** Codes of the languages that are spoken here, in the order in which they are offered. */
export const languageCodes = ["zh", "en"] as const;

/** A language that is spoken here. */
export type Language = (typeof languageCodes)[number];

/**
 * The language for a listener whose browser asks for these, the best liked first; that of the
 * station where none of them is spoken here.
 *
 * @param tags BCP 47, as `navigator.languages` has them
 */
export function findListenerLanguage(tags: readonly string[], station: Language): Language {
  return tags.map(findSpoken).find((code) => code !== undefined) ?? station;
}

/** The language for a BCP 47 tag, e.g. English for `en-GB`; Chinese for those not spoken here. */
export function findLanguage(tag: string): Language {
  return findSpoken(tag) ?? "zh";
}

function findSpoken(tag: string): Language | undefined {
  const [own] = tag.toLowerCase().split("-");
  return languageCodes.find((code) => code === own);
}
