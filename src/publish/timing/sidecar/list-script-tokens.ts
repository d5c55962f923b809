import { foldText } from "#core/search/fold-text.ts";
import { countSyllables } from "../cues/count-syllables.ts";

/** The smallest part of a text that two writers of the same speech write alike. */
export interface ScriptToken {
  /** Folded: case and width do not matter. */
  readonly text: string;
  /** Index of the text it stands in. */
  readonly source: number;
  /** UTF-16 offsets in that text. */
  readonly start: number;
  readonly end: number;
  /** About how many syllables it has. */
  readonly weight: number;
}

// A character where each says something; elsewhere a run of letters, or of digits: words of
// an alphabet share most of their letters with any other words.
const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}\p{M}*)+|\p{N}+/gu;

/**
 * Lists what texts say, in order: their characters, words and numbers, without punctuation,
 * white space and pictures.
 *
 * @example listScriptTokens(["Qwen3，好！"]).map(({ text }) => text) // ["qwen", "3", "好"]
 */
export function listScriptTokens(texts: readonly string[]): ScriptToken[] {
  return texts.flatMap((source, index) => {
    const { text: folded, sourceStarts, sourceEnds } = foldText(source);
    return Array.from(folded.matchAll(tokenPattern), ({ 0: text, index: at }): ScriptToken => ({
      text,
      source: index,
      start: sourceStarts[at] ?? 0,
      end: sourceEnds[at + text.length - 1] ?? 0,
      weight: countSyllables(text),
    }));
  });
}
