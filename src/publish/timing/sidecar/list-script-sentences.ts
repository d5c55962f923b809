import { listSentences, type Sentence } from "../cues/list-sentences.ts";
import type { ScriptToken } from "./list-script-tokens.ts";

/** A sentence of the notes and its tokens. */
export interface ScriptSentence extends Sentence {
  /** Its tokens: `[from, to)`; empty where it has neither letters nor digits. */
  readonly from: number;
  readonly to: number;
}

/** Lists the sentences of the paragraphs whose tokens these are, in order. */
export function listScriptSentences(
  paragraphs: readonly string[],
  tokens: readonly ScriptToken[],
): ScriptSentence[] {
  let to = 0;
  return listSentences(paragraphs).map(({ paragraph, range, text }): ScriptSentence => {
    const from = to;
    const isInside = ({ source, start }: ScriptToken): boolean =>
      source === paragraph && start < range[1];
    for (let token = tokens[to]; token && isInside(token); token = tokens[to]) to += 1;
    return { paragraph, range, text, from, to };
  });
}
