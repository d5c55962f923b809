/** How many bytes a text takes in UTF-8; a lone surrogate counts as what stands in for it. */
export function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x8_00) bytes += 2;
    else bytes += code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** Where a sentence ends: its marks with what closes around them; a full stop only before a space. */
const sentenceEndPattern = /(?:[。！？!?…；]+|\.(?=\s|$)|\n)[”’」』）)"'\]]*/gu;
const ellipsis = "…";

/**
 * Cuts a text to so many bytes of UTF-8, at the end of the last sentence that fits; inside of the
 * first one, with an ellipsis, when not even that fits. A character is never parted. Shorter
 * texts stay as they are.
 *
 * @example cutAtSentence("一二。三四。", 9) === "一二。"
 */
export function cutAtSentence(text: string, maxBytes: number): string {
  if (countUtf8Bytes(text) <= maxBytes) return text;
  const start = cutCharacters(text, maxBytes);
  const ends = Array.from(
    text.matchAll(sentenceEndPattern),
    ({ 0: mark, index }) => index + mark.length,
  );
  const end = ends.findLast((place) => place <= start.length);
  if (end !== undefined) return text.slice(0, end).trimEnd();
  const room = maxBytes - countUtf8Bytes(ellipsis);
  return room < 0 ? "" : cutCharacters(text, room).trimEnd() + ellipsis;
}

/** The longest beginning of a text that fits. */
function cutCharacters(text: string, maxBytes: number): string {
  let bytes = 0;
  let length = 0;
  for (const character of text) {
    bytes += countUtf8Bytes(character);
    if (bytes > maxBytes) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/**
 * Cuts a text to so many characters, an ellipsis included; shorter texts stay as they are. For
 * titles and names, of which nobody reads an end.
 */
export function cutAtLength(text: string, maxCharacters: number): string {
  const characters = Array.from(text);
  if (characters.length <= maxCharacters) return text;
  return (
    characters
      .slice(0, maxCharacters - 1)
      .join("")
      .trimEnd() + ellipsis
  );
}
