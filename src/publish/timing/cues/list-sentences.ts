import { splitSentences } from "../../notes/split-sentences.ts";
import type { TextRange } from "#core/episode/text-range.ts";

/** A sentence of the notes. */
export interface Sentence {
  readonly paragraph: number;
  /** In the paragraph's text, with the white space behind it. */
  readonly range: TextRange;
  readonly text: string;
}

/** Lists the sentences of all paragraphs in the order in which they are spoken. */
export function listSentences(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((paragraph, index) =>
    splitSentences(paragraph).map((range): Sentence => ({
      paragraph: index,
      range,
      text: paragraph.slice(...range),
    })),
  );
}

/** Lays what belongs to each sentence out by paragraphs. */
export function groupByParagraph<Item>(
  paragraphs: readonly string[],
  sentences: readonly Sentence[],
  items: readonly Item[],
): Item[][] {
  const groups = paragraphs.map((): Item[] => []);
  for (const [index, item] of items.entries()) {
    groups[sentences[index]?.paragraph ?? 0]?.push(item);
  }
  return groups;
}
