const syllabicCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}]/gu;
const letter = /\p{L}/gu;
/** A Chinese character or a digit is a syllable; an alphabet takes about three letters for one. */
const syllablesPerLetter = 1 / 3;

/** About how many syllables a text has when it is read out; 0 for punctuation alone. */
export function countSyllables(text: string): number {
  const syllabic = text.match(syllabicCharacter)?.length ?? 0;
  const letters = text.replace(syllabicCharacter, "").match(letter)?.length ?? 0;
  return syllabic + letters * syllablesPerLetter;
}
