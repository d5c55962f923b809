/** How many characters of an element stand before a point; undefined beside its text. */
export function findOffsetAtPoint(element: Element, x: number, y: number): number | undefined {
  const caret = findCaret(x, y);
  if (!caret || !element.contains(caret.node)) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(caret.node, caret.offset);
  return before.toString().length;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Safari before 26.2 knows only the older call. */
function findCaret(x: number, y: number): Caret | undefined {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Boundary: typed as always present above, absent in those browsers.
  const legacy: { caretRangeFromPoint?(x: number, y: number): Range | null } = document;
  const range = legacy.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
