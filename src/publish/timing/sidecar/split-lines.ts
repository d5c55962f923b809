/**
 * The lines of a text as browsers divide it, without a byte order mark; a NUL becomes the sign
 * for what cannot be shown.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function splitLines(source: string): string[] {
  return source
    .replace(/^\uFEFF/u, "")
    .replaceAll("\0", "\uFFFD")
    .split(/\r\n|\r|\n/u);
}
