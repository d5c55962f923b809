import type { TextRange } from "#core/episode/text-range.ts";
import type { Paragraph } from "#core/episode/transcript.ts";

/** A stretch of a paragraph in one weight: a child of its block's element. */
export interface TextRun {
  readonly text: string;
  readonly isKeyword: boolean;
}

/** The runs of a part of a paragraph, in order; none is empty. */
export function listRuns({ text, keywords }: Paragraph, [start, end]: TextRange): TextRun[] {
  const runs: TextRun[] = [];
  let offset = start;
  for (const [keywordStart, keywordEnd] of keywords) {
    const from = Math.max(offset, keywordStart);
    const to = Math.min(end, keywordEnd);
    if (from >= to) continue;
    if (from > offset) runs.push({ text: text.slice(offset, from), isKeyword: false });
    runs.push({ text: text.slice(from, to), isKeyword: true });
    offset = to;
  }
  if (offset < end) runs.push({ text: text.slice(offset, end), isKeyword: false });
  return runs;
}
