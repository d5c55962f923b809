import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { create } from "fontkitten";

/** The faces in which pictures are written, in the order in which they are asked for a glyph. */
export interface PictureFonts {
  readonly files: readonly Uint8Array[];
  /** True when some face can draw the character. */
  hasGlyph(character: string): boolean;
}

/**
 * Simplified and much traditional Chinese with Latin, and what it lacks: none of it is looked
 * for on the machine, so that a picture is the same wherever the site is built.
 */
const ownFonts = [
  "noto-sans-sc",
  "noto-sans-latin-ext",
  "noto-sans-greek",
  "noto-sans-cyrillic",
  "noto-sans-kana",
].map((name) => fileURLToPath(new URL(`fonts/${name}.woff2`, import.meta.url)));

/** Reads our faces. */
export async function loadPictureFonts(): Promise<PictureFonts> {
  const files = await Promise.all(ownFonts.map((path) => readFile(path)));
  const faces = files.flatMap((file) => {
    const face = create(file);
    return face.isCollection ? face.fonts : [face];
  });
  return {
    files,
    hasGlyph: (character) =>
      faces.some((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  };
}

/** Characters that stand for no ink, whether or not a face has them. */
const inkless = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** The characters of a text that no face can draw, each once. */
export function listMissingGlyphs(text: string, fonts: PictureFonts): string[] {
  return [...new Set(text)].filter(
    (character) => !inkless.test(character) && !fonts.hasGlyph(character),
  );
}
