import type { ReactNode } from "react";

/** A headline or a question. */
export interface ClausesProps {
  readonly text: string;
  /** Where its clauses and words end; without them it breaks as any text does. */
  readonly wordEnds?: readonly number[] | undefined;
}

/** A text that breaks between its clauses where there is room, else between words: none is torn. */
export function Clauses({ text, wordEnds }: ClausesProps) {
  if (!wordEnds) return text;
  const clauses: ReactNode[] = [];
  let words: ReactNode[] = [];
  let start = 0;
  for (const end of [...wordEnds, text.length]) {
    const word = text.slice(start, end);
    words.push(word);
    start = end;
    // Behind a mark or a space only a clause ends: lines may break there anyway.
    if (end < text.length && /[\p{L}\p{N}]$/u.test(word)) words.push(<wbr key={end} />);
    else {
      clauses.push(
        <span key={end} className="text-pretty break-keep md:inline-block md:max-w-full">
          {words}
        </span>,
      );
      words = [];
    }
  }
  return clauses;
}
