/** What steers a terminal, or makes text look like other text: C0, C1, bidi controls, odd line ends. */
const steering = /[\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/gu;

/**
 * Writes characters that would steer a terminal as what they are, but for ends of lines; in the
 * text of JSON that is the same value.
 *
 * @example escapeControls("a\u001B[2Jb") === String.raw`a\u001b[2Jb`
 */
export function escapeControls(text: string): string {
  return text.replaceAll(steering, (character) =>
    character === "\n"
      ? character
      : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
