import { splitClauses } from "#core/episode/headline.ts";

/** A headline that breaks between its clauses where there is room: no word is torn. */
export function Clauses({ text }: { readonly text: string }) {
  let end = 0;
  const clauses = splitClauses(text).map((clause) => {
    end += clause.length;
    return { clause, end };
  });
  return clauses.map((part) => (
    <span key={part.end} className="text-pretty md:inline-block md:max-w-full">
      {part.clause}
    </span>
  ));
}
