import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfm } from "micromark-extension-gfm";

/** A block with more marks is no text that somebody wrote, and costs a parser minutes. */
const mostMarks = 5000;
const markPattern = /[[\]*_<>|`~!&\\]/gu;
/** Quotes and lists inside of one another: deeper ones end in the call stack. */
const deepPattern = /^(?:\s*(?:[>*+-]|\d{1,9}[.)])(?=\s|>|$)){40,}/u;

const options = {
  extensions: [
    gfm(),
    // Bold beside Chinese punctuation: `叫**“千问”**系列` is no emphasis by CommonMark alone.
    cjkFriendlyExtension(),
    // Paragraphs that are indented are common in scripts, code by indentation is not.
    { disable: { null: ["codeIndented"] } },
  ],
  mdastExtensions: [gfmFromMarkdown()],
};

/**
 * Parses CommonMark with GitHub's tables, footnotes and bare addresses to a tree whose nodes
 * have 1-based lines. Never throws.
 *
 * @see https://spec.commonmark.org/ and https://github.github.com/gfm/
 */
export function parseMarkdown(source: string): Root {
  const blocks = source.split(/(\n\s*\n)/u).map(dropMarks);
  return fromMarkdown(blocks.join(""), options);
}

/** The block without its marks where there are too many; lines stay lines. */
function dropMarks(block: string): string {
  const lines = block.split("\n").map((line) => line.replace(deepPattern, ""));
  const text = lines.join("\n");
  const count = text.match(markPattern)?.length ?? 0;
  return count > mostMarks ? text.replaceAll(markPattern, "") : text;
}
