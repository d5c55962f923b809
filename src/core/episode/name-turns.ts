import type { Person } from "./episode.ts";
import type { Paragraph } from "./transcript.ts";

/** A paragraph, and the name of its speaker where another one spoke before. */
export interface NamedParagraph {
  readonly paragraph: Paragraph;
  readonly name: string | undefined;
}

/**
 * Names the speaker of each paragraph that begins a turn. Shows of one voice have no names:
 * whoever speaks is the only one.
 */
export function nameTurns(
  paragraphs: readonly Paragraph[],
  people: readonly Person[] = [],
): NamedParagraph[] {
  const isTalk = new Set(paragraphs.flatMap(({ speaker }) => speaker ?? [])).size > 1;
  return paragraphs.map((paragraph, index) => {
    const { speaker } = paragraph;
    const begins = isTalk && speaker !== paragraphs[index - 1]?.speaker;
    return { paragraph, name: begins && speaker !== undefined ? people[speaker]?.name : undefined };
  });
}
