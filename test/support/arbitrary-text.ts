import * as fc from "fast-check";

/** Any text at all: readable characters, control characters, lone surrogates. */
export const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

/** Any text that a URL or a file can hold: no lone surrogates. */
export const wellFormedText = anyText.map((text) => text.replace(/\p{Surrogate}/gu, "\uFFFD"));

/** Text made of the given characters only, so that a grammar's rules meet one another. */
export function textOf(characters: string, maxLength = 24): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(characters)), maxLength });
}
