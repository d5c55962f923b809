import type { TextRange } from "#core/episode/text-range.ts";

/** A word as it is read out. */
export interface SpokenWord {
  /** Where it stands in the text. */
  readonly range: TextRange;
  readonly text: string;
  /** The synthesiser's name of the voice that can read it. */
  readonly voice: string;
  /** How readers pause before it; `none` inside a phrase. */
  readonly pause: "none" | "short" | "long";
}

const longPause = /[。！？!?.；;：:…—\n]/u;
const shortPause = /[，,、（）()“”"「」『』《》]/u;

/** Voices for scripts that one language alone is written in. */
const scriptVoices: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Han}/u, "cmn"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Greek}/u, "el"],
];

/**
 * Divides a text into words, each with the voice that can read it. Where words end is the
 * matter of the engine's dictionary, which is why offsets are stored in the episode's file.
 *
 * @param language of the whole script, e.g. `zh`: it reads digits and, in an alphabet, words
 */
export function listSpokenWords(text: string, language: string): SpokenWord[] {
  const words: SpokenWord[] = [];
  let between = "";
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) {
      between += segment;
      continue;
    }
    const pause = longPause.test(between) ? "long" : shortPause.test(between) ? "short" : "none";
    const range: TextRange = [index, index + segment.length];
    words.push({ range, text: segment, voice: findVoice(segment, language), pause });
    between = "";
  }
  return words;
}

const homeVoices: Readonly<Record<string, string>> = { zh: "cmn", en: "en-us" };

function findVoice(word: string, language: string): string {
  const home = homeVoices[language] ?? language;
  if (/\p{Script=Latin}/u.test(word)) {
    return ["zh", "ja", "ko", "ru"].includes(language) ? "en-us" : home;
  }
  // Japanese is written with Han characters too.
  if (language === "ja") return home;
  return scriptVoices.find(([script]) => script.test(word))?.[1] ?? home;
}

/** The language that most of a script is written in: Chinese, Japanese, Korean, Russian or English. */
export function findLanguage(text: string): string {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  // Product names stand in scripts of any language, and take many letters for what a few
  // Han characters say.
  const latin = count(/\p{Script=Latin}/gu) / 8;
  const most = Math.max(kana + han, hangul, cyrillic, latin);
  if (most === latin) return "en";
  if (most === hangul) return "ko";
  if (most === cyrillic) return "ru";
  return kana > han / 4 ? "ja" : "zh";
}
