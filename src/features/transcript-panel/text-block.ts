import type { TextRange } from "#core/episode/text-range.ts";
import type { Paragraph } from "#core/episode/transcript.ts";
import { listRuns } from "./list-runs.ts";

/** A range of a paragraph's text that is on the page in one element. */
export interface TextBlock {
  readonly element: HTMLElement;
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  /** Offset of the element's first character in the paragraph's text. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
  /** The paragraph as it was published. */
  readonly source: Paragraph;
}

/** True while the page shows other words than were published: a browser's translation. */
export function isTranslated({ element, source, start, end }: TextBlock): boolean {
  return element.textContent !== source.text.slice(start, end);
}

// Read anew each time: a translation takes text nodes away, and may bring them back.
function listTextNodes(element: HTMLElement): readonly Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

/**
 * The DOM range of `[start, end)` of the paragraph's text; undefined where the block holds
 * none of it or is translated.
 */
export function createBlockRange(block: TextBlock, [start, end]: TextRange): Range | undefined {
  if (isTranslated(block)) return undefined;
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
  // A caret stands between characters; a click on the right half of one lands behind it.
  const isBefore =
    caret.node instanceof Text &&
    caret.offset > 0 &&
    isPointIn(caret.node, caret.offset - 1, { x, y });
  const before = document.createRange();
  before.selectNodeContents(block.element);
  before.setEnd(caret.node, caret.offset);
  const shownOffset = before.toString().length - (isBefore ? 1 : 0);
  return { paragraph: block.paragraph, offset: findOwnOffset(block, shownOffset) };
}

/**
 * Where a character of what a block shows stands in its paragraph. A translation keeps the
 * runs between bold words apart, or stands behind the text that it is of; inside of it, the same
 * part of the text is meant.
 */
export function findOwnOffset({ element, source, start, end }: TextBlock, shown: number): number {
  const own = listRuns(source, [start, end]).map(({ text }) => text);
  const seen = Array.from(element.childNodes, ({ textContent }) => textContent ?? "");
  const [whole, shownText] = [own.join(""), seen.join("")];
  if (shownText.startsWith(whole)) {
    const behind = shown - whole.length;
    return start + (behind < 0 ? shown : scale(behind, shownText.length - whole.length, whole));
  }
  const isAlike = own.length === seen.length;
  const ownRuns = isAlike ? own : [whole];
  const seenRuns = isAlike ? seen : [shownText];
  let left = shown;
  let offset = start;
  for (const [index, { length }] of seenRuns.entries()) {
    const run = ownRuns[index] ?? "";
    if (left < length) return offset + scale(left, length, run);
    left -= length;
    offset += run.length;
  }
  return offset;
}

/** The same part of a text as so many characters are of a length. */
function scale(characters: number, length: number, text: string): number {
  return length === 0 ? text.length : Math.floor((text.length * characters) / length);
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
  if (typeof document.caretPositionFromPoint === "function") {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Boundary: typed as always present above, absent in those browsers.
  const legacy: { caretRangeFromPoint?(x: number, y: number): Range | null } = document;
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
