import type { TextRange } from "#core/episode/text-range.ts";

/** A text without its `**` marks, and where the bold runs stand in it. */
export interface BoldText {
  readonly text: string;
  /** Trimmed, never empty, in order. */
  readonly keywords: readonly TextRange[];
  /** True when a `**` has no partner; it then stays in the text. */
  readonly hasLoneMark: boolean;
}

/**
 * Reads `**bold**` runs. Everything else of Markdown is left as text.
 *
 * @example parseBoldRuns("叫**千问3**系列") // { text: "叫千问3系列", keywords: [[1, 4]], … }
 */
export function parseBoldRuns(source: string): BoldText {
  const pieces = source.split("**");
  const hasLoneMark = pieces.length % 2 === 0;
  const keywords: TextRange[] = [];
  let text = "";
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (hasLoneMark && isLast) text += "**";
    const isBold = index % 2 === 1 && !(hasLoneMark && isLast);
    if (isBold && piece.trim() !== "") {
      const start = text.length + (piece.length - piece.trimStart().length);
      keywords.push([start, start + piece.trim().length]);
    }
    text += piece;
  });
  return { text, keywords, hasLoneMark };
}
