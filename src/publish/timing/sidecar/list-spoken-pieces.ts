import type { Caption } from "./caption.ts";
import type { ScriptToken } from "./list-script-tokens.ts";

/** A caption, or a word of it, that has times of its own. */
export interface SpokenPiece {
  /** Its tokens: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The caption's text and where in it the piece stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
  /** True where the end is only a guess. */
  readonly isOpen?: true;
}

/** Captions and their words as stretches of one list of tokens. */
export interface SpokenPieces {
  /** One for each caption. */
  readonly captions: readonly SpokenPiece[];
  /** One for each token: the word in which it stands, where words have times. */
  readonly words: readonly (SpokenPiece | undefined)[];
}

/** A word has one or two; more are a phrase. */
const mostTokensOfWord = 2;

/** Whether each caption is a word, as some tools write them. */
export function isWordByWord(captions: readonly Caption[], tokenCount: number): boolean {
  const spoken = captions.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return spoken.length > 0 && tokenCount / spoken.length <= mostTokensOfWord;
}

/** Lists the pieces of captions whose tokens these are. */
export function listSpokenPieces(
  captions: readonly Caption[],
  tokens: readonly ScriptToken[],
): SpokenPieces {
  const isEachWord = isWordByWord(captions, tokens.length);
  const words: (SpokenPiece | undefined)[] = [];
  let from = 0;
  const pieces = captions.map((caption, index): SpokenPiece => {
    const { text, startMs, endMs, words: own } = caption;
    const first = from;
    while (tokens[from]?.source === index) from += 1;
    const range = { from: first, to: from, start: 0, end: text.length };
    const piece = {
      ...range,
      text,
      startMs,
      endMs,
      ...(caption.isOpen && { isOpen: true as const }),
    };
    const located = own.map((word) => locateWord(piece, word, tokens));
    for (let token = first; token < from; token += 1) {
      const word = located.find((one) => one.from <= token && token < one.to);
      words.push(isEachWord ? piece : word);
    }
    return piece;
  });
  return { captions: pieces, words };
}

function locateWord(
  piece: SpokenPiece,
  [start, end, startMs, endMs]: Caption["words"][number],
  tokens: readonly ScriptToken[],
): SpokenPiece {
  let from = piece.from;
  while (from < piece.to && (tokens[from]?.start ?? end) < start) from += 1;
  let to = from;
  while (to < piece.to && (tokens[to]?.start ?? end) < end) to += 1;
  return { from, to, text: piece.text, start, end, startMs, endMs };
}
