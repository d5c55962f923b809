const lastWordPattern = /[#＃]?(?<word>\S+)\s*$/u;

/** The word that is being typed, without its `#`; empty for none. */
export function findLastWord(query: string): string {
  return lastWordPattern.exec(query)?.groups?.["word"] ?? "";
}

/** What was typed before it. */
export function dropLastWord(query: string): string {
  return query.replace(lastWordPattern, "").trimEnd();
}
