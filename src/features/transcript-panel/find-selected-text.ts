import type { TextPosition } from "#core/episode/find-moment-of-text.ts";
import { findOwnOffset } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** Words of the transcript that are selected. */
export interface SelectedText {
  /** As it is read, without timecodes and headings; paragraphs apart by an empty line. */
  readonly text: string;
  readonly from: TextPosition;
  readonly to: TextPosition;
}

/** The part of a selection that lies in the text of the panel it starts in; undefined for none. */
export function findSelectedText(
  panel: HTMLElement,
  registry: BlockRegistry,
  selection: Selection | null,
): SelectedText | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!panel.contains(range.startContainer)) return undefined;
  const pieces = [...panel.querySelectorAll<HTMLElement>("[data-paragraph]")]
    .filter((block) => range.intersectsNode(block))
    .flatMap((block) =>
      registry
        .find(Number(block.dataset["paragraph"]))
        .filter(({ element }) => block.contains(element) && range.intersectsNode(element)),
    );
  const [first] = pieces;
  const last = pieces.at(-1);
  const text = pieces
    .map(({ element }) => clipRange(range, element).toString().trim())
    .filter((part) => part !== "")
    .join("\n\n");
  if (!first || !last || text === "") return undefined;
  return {
    text,
    from: {
      paragraph: first.paragraph,
      offset: findOwnOffset(first, measureBefore(range, first.element)),
    },
    to: {
      paragraph: last.paragraph,
      offset: findOwnOffset(
        last,
        measureBefore(range, last.element) + clipRange(range, last.element).toString().length,
      ),
    },
  };
}

/** The part of a range inside of an element that it meets. */
function clipRange(range: Range, element: HTMLElement): Range {
  const clipped = document.createRange();
  clipped.selectNodeContents(element);
  if (element.contains(range.startContainer)) {
    clipped.setStart(range.startContainer, range.startOffset);
  }
  if (element.contains(range.endContainer)) clipped.setEnd(range.endContainer, range.endOffset);
  return clipped;
}

/** How many characters of an element stand before the range's part in it. */
function measureBefore(range: Range, element: HTMLElement): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  const { startContainer, startOffset } = clipRange(range, element);
  before.setEnd(startContainer, startOffset);
  return before.toString().length;
}
