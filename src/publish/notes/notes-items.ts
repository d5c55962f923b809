import type {
  BlockContent,
  Definition,
  DefinitionContent,
  Nodes,
  Paragraph,
  Root,
  RootContent,
} from "mdast";
import { readHtmlBlocks } from "./html-blocks.ts";
import { splitInlineLines, trimInline, type InlineText } from "./inline-text.ts";
import { readInline, type Definitions } from "./read-inline.ts";

/** A line of prose with its 1-based number. */
export interface ProseLine {
  readonly line: number;
  readonly inline: InlineText;
}

/** A part of the notes, in their order. */
export type NotesItem = NotesHeadingItem | NotesProseItem | NotesAsideItem;

interface ItemPlace {
  readonly line: number;
  /** Index of the block of the tree in which it stands. */
  readonly block: number;
}

/** A heading of any level. */
export interface NotesHeadingItem extends ItemPlace {
  readonly kind: "heading";
  readonly depth: number;
  readonly inline: InlineText;
}

/** A paragraph, an item of a list or a quoted one. */
export interface NotesProseItem extends ItemPlace {
  readonly kind: "prose";
  readonly lines: readonly ProseLine[];
  /** Whether it says nothing but the words of links. */
  readonly isLinks: boolean;
}

/** What is never spoken: tables, code, pictures, footnotes. */
export interface NotesAsideItem extends ItemPlace {
  readonly kind: "aside";
  /** Its rows or lines, for the times and links in them. */
  readonly lines: readonly ProseLine[];
}

/** Notes as blocks, with HTML read, and as a list of their parts. */
export interface NotesTree {
  readonly blocks: readonly RootContent[];
  readonly items: readonly NotesItem[];
  readonly definitions: Definitions;
}

// A line that ends like a sentence over `---` is a paragraph and a rule, not a heading.
const sentenceEnd = /[。！？!?.…；;”"]\s*$/u;

/** Lists the parts of notes. */
export function listNotesItems(root: Root): NotesTree {
  const blocks = root.children.flatMap((node): RootContent[] =>
    node.type === "html" ? readHtmlBlocks(node.value, node.position?.start.line ?? 1) : [node],
  );
  const definitions = findDefinitions(blocks);
  const items = blocks.flatMap((node, block) => listItems(node, block, definitions));
  return { blocks, items, definitions };
}

function findDefinitions(blocks: readonly RootContent[]): Definitions {
  const found = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
    if ("children" in node) node.children.forEach(visit);
  };
  blocks.forEach(visit);
  return found;
}

type AnyBlock = RootContent | BlockContent | DefinitionContent;

function listItems(node: AnyBlock, block: number, definitions: Definitions): NotesItem[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "heading": {
      const inline = trimInline(readInline(node.children, definitions));
      // An underline has two lines.
      const isUnderlined = (node.position?.end.line ?? line) > line;
      if (isUnderlined && node.depth === 2 && sentenceEnd.test(inline.text)) {
        return [
          toProse({ type: "paragraph", children: node.children }, { line, block }, definitions),
        ];
      }
      return inline.text === ""
        ? []
        : [{ kind: "heading", depth: node.depth, inline, line, block }];
    }
    case "paragraph":
      return [toProse(node, { line, block }, definitions)];
    case "blockquote":
    case "list":
    case "listItem":
      return node.children.flatMap((child) => listItems(child, block, definitions));
    case "definition":
      return [];
    case "thematicBreak":
    case "html":
      return [];
    default:
      return [{ kind: "aside", line, block, lines: listAsideLines(node, definitions) }];
  }
}

function toProse(node: Paragraph, place: ItemPlace, definitions: Definitions): NotesItem {
  const inline = readInline(node.children, definitions);
  const lines = splitInlineLines(inline)
    .map((one, index) => ({ line: place.line + index, inline: trimInline(one) }))
    .filter(({ inline: { text, links } }) => text !== "" || links.length > 0);
  const hasPicture = node.children.some(
    ({ type }) => type === "image" || type === "imageReference",
  );
  const isPicture =
    hasPicture &&
    node.children.every(
      (child) =>
        child.type === "image" ||
        child.type === "imageReference" ||
        (child.type === "text" && child.value.trim() === ""),
    );
  if (isPicture) return { kind: "aside", ...place, lines: [] };
  return { kind: "prose", ...place, lines, isLinks: isOnlyLinks(inline) };
}

function isOnlyLinks({ text, links }: InlineText): boolean {
  if (links.length === 0) return false;
  const isLinked = (index: number): boolean =>
    links.some(({ range: [start, end] }) => start <= index && index < end);
  return Array.from(
    text,
    (character, index) => !/[\p{L}\p{N}]/u.test(character) || isLinked(index),
  ).every(Boolean);
}

/** The rows of a table as lines, cells parted by a tab; the paragraphs of a footnote. */
function listAsideLines(node: AnyBlock, definitions: Definitions): ProseLine[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "table") {
    return node.children.map((row) => ({
      line: row.position?.start.line ?? line,
      inline: trimInline(
        readInline(
          row.children.flatMap((cell) => [
            ...cell.children,
            { type: "text" as const, value: "\t" },
          ]),
          definitions,
        ),
      ),
    }));
  }
  if (node.type !== "footnoteDefinition") return [];
  return node.children.flatMap((child) =>
    child.type === "paragraph"
      ? [
          {
            line: child.position?.start.line ?? line,
            inline: readInline(child.children, definitions),
          },
        ]
      : [],
  );
}
