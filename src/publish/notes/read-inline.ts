import type { Definition, PhrasingContent } from "mdast";
import { cutBareAddress } from "./bare-address.ts";
import { parseBoldRuns } from "./bold-runs.ts";
import { findHtmlAddress, isHtmlBreak, isHtmlEnd } from "./html-tag.ts";
import { emptyInline, joinInline, sliceInline, type InlineText } from "./inline-text.ts";

/** The addresses of `[1]: https://…`, by folded name. */
export type Definitions = ReadonlyMap<string, Definition>;

/** What is said by a run of inline nodes: marks are gone, links keep their address. */
export function readInline(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): InlineText {
  let result = emptyInline;
  let open: { readonly url: string; readonly start: number } | undefined;
  for (const node of nodes) {
    if (node.type === "html") {
      if (isHtmlBreak(node.value)) result = joinInline(result, "\n", emptyInline);
      const url = findHtmlAddress(node.value);
      if (url !== undefined) open = { url, start: result.text.length };
      else if (open && isHtmlEnd(node.value, "a")) {
        result = addLink(result, open.start, open.url);
        open = undefined;
      }
    } else result = joinInline(result, "", trimAfterSpace(result, readNode(node, definitions)));
  }
  return result;
}

/** A comment between two words leaves the space before it and the one behind. */
function trimAfterSpace(before: InlineText, next: InlineText): InlineText {
  const isDouble = before.text.endsWith(" ") && next.text.startsWith(" ");
  return isDouble ? sliceInline(next, 1, next.text.length) : next;
}

function readNode(node: PhrasingContent, definitions: Definitions): InlineText {
  switch (node.type) {
    case "text":
      return readText(node.value);
    case "break":
      return { ...emptyInline, text: "\n" };
    case "inlineCode":
      return { ...emptyInline, text: node.value };
    case "strong":
      return markBold(readInline(node.children, definitions));
    case "emphasis":
    case "delete":
      return readInline(node.children, definitions);
    case "link":
      return readLink(node.children, node.url, definitions);
    case "linkReference":
      return readLink(node.children, definitions.get(node.identifier)?.url, definitions);
    case "image":
    case "imageReference":
      return { ...emptyInline, text: node.alt ?? "" };
    default:
      return emptyInline;
  }
}

/** Marks that CommonMark leaves as text, because white space stands inside of them. */
function readText(value: string): InlineText {
  const { text, keywords } = parseBoldRuns(value);
  return { text, bold: keywords, links: [] };
}

function markBold(inner: InlineText): InlineText {
  const start = inner.text.length - inner.text.trimStart().length;
  const end = inner.text.trimEnd().length;
  return start < end ? { ...inner, bold: [[start, end]] } : inner;
}

function readLink(
  children: readonly PhrasingContent[],
  url: string | undefined,
  definitions: Definitions,
): InlineText {
  const inner = readInline(children, definitions);
  if (url === undefined) return inner;
  const bare = cutBareAddress(inner.text, url);
  if (!bare) return addLink(inner, 0, url);
  // Nobody reads an address out; what the parser took too much is text.
  const rest = { ...emptyInline, text: bare.rest };
  return joinInline(addLink(emptyInline, 0, bare.url), "", rest);
}

function addLink(inline: InlineText, start: number, url: string): InlineText {
  return { ...inline, links: [...inline.links, { range: [start, inline.text.length], url }] };
}
