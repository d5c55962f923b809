import type { TextRange } from "#core/episode/text-range.ts";

/** A range of a paragraph's text that is on the page in one element. */
export interface TextBlock {
  readonly element: HTMLElement;
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  /** Offset of the element's first character in the paragraph's text. */
  readonly start: number;
}

// The text nodes of a block never change: React makes a new element for another text.
const textNodesOf = new WeakMap<HTMLElement, readonly Text[]>();

function listTextNodes(element: HTMLElement): readonly Text[] {
  const known = textNodesOf.get(element);
  if (known) return known;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  textNodesOf.set(element, nodes);
  return nodes;
}

/** The DOM range of `[start, end)` of the paragraph's text; undefined where the block holds none of it. */
export function createBlockRange(block: TextBlock, [start, end]: TextRange): Range | undefined {
  const range = document.createRange();
  let hasStart = false;
  let hasEnd = false;
  let offset = block.start;
  for (const node of listTextNodes(block.element)) {
    const next = offset + node.length;
    if (!hasStart && start < next && end > offset) {
      range.setStart(node, Math.max(0, start - offset));
      hasStart = true;
    }
    if (hasStart && end > offset) {
      range.setEnd(node, Math.min(node.length, end - offset));
      hasEnd = true;
    }
    offset = next;
  }
  return hasStart && hasEnd ? range : undefined;
}

/** A character of a paragraph. */
export interface DomPosition {
  readonly paragraph: number;
  readonly offset: number;
}

/** The character of a block under a point of the viewport; undefined beside the text. */
export function findTextPositionAt(
  block: TextBlock,
  x: number,
  y: number,
): DomPosition | undefined {
  const caret = findCaret(x, y);
  if (!caret || !block.element.contains(caret.node)) return undefined;
  let offset = block.start;
  for (const node of listTextNodes(block.element)) {
    if (node === caret.node) {
      // A caret stands between characters; a click on the right half of one lands behind it.
      const isBefore = caret.offset > 0 && isPointIn(node, caret.offset - 1, { x, y });
      return { paragraph: block.paragraph, offset: offset + caret.offset - (isBefore ? 1 : 0) };
    }
    offset += node.length;
  }
  return undefined;
}

function isPointIn(node: Text, index: number, { x, y }: { x: number; y: number }): boolean {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  return Array.from(range.getClientRects()).some(
    (rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom,
  );
}

/** The caret position under a point; Safari before 26.2 knows only the older call. */
function findCaret(x: number, y: number): { node: Node; offset: number } | undefined {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Boundary: typed as always present above, absent in those browsers.
  const legacy: { caretRangeFromPoint?(x: number, y: number): Range | null } = document;
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
