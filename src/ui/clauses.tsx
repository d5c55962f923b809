import { splitClauses } from "#core/episode/headline.ts";

/** A headline that breaks between its clauses where there is room: no word is torn. */
export function Clauses({ text }: { readonly text: string }) {
  return splitClauses(text).map((clause, index) => (
    // The same clause may stand twice.
    <span key={`${index}:${clause}`} className="md:inline-block md:max-w-full">
      {clause}
    </span>
  ));
}
