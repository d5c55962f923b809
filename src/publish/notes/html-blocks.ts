import type { BlockContent, PhrasingContent } from "mdast";
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What neither is said nor may be shown. */
const silentTags = new Set(["script", "style", "template", "iframe", "object", "noscript", "svg"]);
const blockTags = new Set(
  "p div section article header footer aside main ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr td th figure figcaption hr".split(
    " ",
  ),
);

/**
 * Reads a block of HTML as the same blocks in Markdown: paragraphs, headings, lists, links,
 * bold runs. All other tags go, with scripts, styles and comments; text stays text.
 *
 * @param line 1-based line where it starts
 */
export function readHtmlBlocks(source: string, line: number): BlockContent[] {
  const { childNodes } = parseFragment(source, { sourceCodeLocationInfo: true });
  return readBlocks(childNodes, line);
}

function readBlocks(nodes: readonly HtmlNode[], line: number): BlockContent[] {
  const blocks: BlockContent[] = [];
  let inline: PhrasingContent[] = [];
  let inlineLine = line;
  const close = (): void => {
    if (inline.some(isSaid)) {
      blocks.push({ type: "paragraph", children: inline, position: toPosition(inlineLine) });
    }
    inline = [];
  };
  for (const node of nodes) {
    const ownLine = line + (node.sourceCodeLocation?.startLine ?? 1) - 1;
    if (defaultTreeAdapter.isElementNode(node) && blockTags.has(node.tagName)) {
      close();
      blocks.push(...readBlock(node, { line, ownLine }));
    } else {
      if (inline.length === 0) inlineLine = ownLine;
      inline.push(...readPhrasing(node));
    }
  }
  close();
  return blocks;
}

interface Lines {
  /** Where the fragment starts, and where this element does. */
  readonly line: number;
  readonly ownLine: number;
}

function readBlock(
  element: DefaultTreeAdapterTypes.Element,
  { line, ownLine }: Lines,
): BlockContent[] {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (level !== undefined) {
    const children = element.childNodes.flatMap(readPhrasing);
    const depth = ([1, 2, 3, 4, 5, 6] as const)[Number(level) - 1] ?? 6;
    return [{ type: "heading", depth, children, position: toPosition(ownLine) }];
  }
  return readBlocks(element.childNodes, line);
}

function readPhrasing(node: HtmlNode): PhrasingContent[] {
  if (defaultTreeAdapter.isTextNode(node)) {
    return [{ type: "text", value: node.value.replaceAll(/\s+/gu, " ") }];
  }
  if (!defaultTreeAdapter.isElementNode(node) || silentTags.has(node.tagName)) return [];
  const children = node.childNodes.flatMap(readPhrasing);
  const findAttribute = (name: string): string | undefined =>
    node.attrs.find((attribute) => attribute.name === name)?.value;
  switch (node.tagName) {
    case "br":
      return [{ type: "break" }];
    case "b":
    case "strong":
      return [{ type: "strong", children }];
    case "i":
    case "em":
      return [{ type: "emphasis", children }];
    case "a":
      return [{ type: "link", url: findAttribute("href") ?? "", children }];
    case "img":
      return [
        { type: "image", url: findAttribute("src") ?? "", alt: findAttribute("alt") ?? null },
      ];
    default:
      return children;
  }
}

function isSaid(node: PhrasingContent): boolean {
  return node.type !== "break" && !(node.type === "text" && node.value.trim() === "");
}

function toPosition(line: number): NonNullable<BlockContent["position"]> {
  const point = { line, column: 1 };
  return { start: point, end: point };
}
