/**
 * Text that Markdown shows as it is, inside of a line: white space and line breaks become one
 * space, and what would begin emphasis, code, a link, a tag, an entity or a closing sequence
 * of `#` gets a backslash; so does what GitHub's Markdown makes a link, a deletion or a cell
 * of a table by itself.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 * @see https://github.github.com/gfm/#autolinks-extension-
 * @example escapeMarkdownRun("2 * 3") // "2 \\* 3"
 */
export function escapeMarkdownRun(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/[\\`*_[\]<>&~|#@]|:(?=\/\/)|(?<=www)\./giu, String.raw`\$&`);
}

/**
 * Text that Markdown shows as it is, as a line of its own, without white space at its ends.
 *
 * @example escapeMarkdown("1. 一") // "1\\. 一"
 */
export function escapeMarkdown(text: string): string {
  return escapeMarkdownStart(escapeMarkdownRun(text).trim());
}

/**
 * A line of Markdown that begins a paragraph and nothing else: no list (CommonMark 5.2), no
 * thematic break (4.1) and no underline of a heading (4.3). What would begin a quote, a
 * heading, a fence or a tag is escaped everywhere, see {@link escapeMarkdownRun}.
 *
 * @see https://spec.commonmark.org/0.31.2/#list-items
 */
export function escapeMarkdownStart(line: string): string {
  return line
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

/** An address as the target of a link in Markdown: a bracket would end it, or begin its title. */
export function escapeMarkdownAddress(url: string): string {
  return url.replaceAll("(", "%28").replaceAll(")", "%29");
}

const vttEscapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text inside of a WebVTT cue. Escaping `>` also takes care of `-->`, which must not stand
 * there.
 *
 * @see https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span
 */
export function escapeVtt(text: string): string {
  return text.replaceAll(/[&<>]/gu, (sign) => vttEscapes[sign] ?? sign);
}

/**
 * Text of a SubRip subtitle. The format knows no escapes; an arrow becomes a plain one, so
 * that no player takes it for a time line.
 *
 * @see https://www.loc.gov/preservation/digital/formats/fdd/fdd000569.shtml
 */
export function escapeSrt(text: string): string {
  return text.replaceAll("-->", "→");
}
