import type { ParagraphSpan } from "#core/episode/find-text-of-moment.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { createBlockRange } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** A bookmark with the words it stands on; paragraph and range are those of the first. */
export interface PlacedBookmark extends ParagraphSpan {
  readonly bookmark: Bookmark;
  readonly spans: readonly ParagraphSpan[];
}

/** What the marks are put into. */
export interface MarkPlaces {
  readonly panel: HTMLElement;
  readonly registry: BlockRegistry;
  readonly placed: readonly PlacedBookmark[];
  /** The name of a mark. */
  readonly label: string;
}

/**
 * Brings the marks of a panel in line with its bookmarks, and touches nothing that is so
 * already: what changes in a paragraph has everything painted anew. A mark has no text of its
 * own and stands in the line of its first word, so that the browser finds its height.
 */
export function placeBookmarkMarks({ panel, registry, placed, label }: MarkPlaces): void {
  const wanted = new Set(placed.map(({ bookmark }) => String(bookmark.startSeconds)));
  for (const mark of panel.querySelectorAll("[data-bookmark], [data-bookmark-note]")) {
    const key = mark.getAttribute("data-bookmark") ?? mark.getAttribute("data-bookmark-note");
    if (!wanted.has(key ?? "")) removeMark(mark);
  }
  for (const { bookmark, paragraph, range } of placed) {
    const [start] = range;
    const block = registry
      .find(paragraph)
      .find((candidate) => candidate.start <= start && start < candidate.end);
    const first = block && createBlockRange(block, [start, start + 1]);
    if (!first) continue;
    const key = String(bookmark.startSeconds);
    const name = bookmark.note === "" ? label : `${label}: ${bookmark.note}`;
    const mark = block.element.querySelector(`[data-bookmark="${key}"]`) ?? insertMark(first, key);
    if (mark.getAttribute("aria-label") !== name) {
      mark.setAttribute("aria-label", name);
      mark.setAttribute("title", bookmark.note === "" ? label : bookmark.note);
    }
    placeNote(block.element.parentElement, key, bookmark.note);
  }
}

function insertMark(first: Range, key: string): Element {
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "bookmark-mark";
  mark.dataset["bookmark"] = key;
  const { startContainer, startOffset } = first;
  // Before a whole text, or between its two halves; never beside an empty one.
  if (startOffset === 0) startContainer.parentNode?.insertBefore(mark, startContainer);
  else first.insertNode(mark);
  return mark;
}

/** The halves of a text that a mark has parted become one again. */
function removeMark(mark: Element): void {
  const { parentNode } = mark;
  mark.remove();
  parentNode?.normalize();
}

function placeNote(block: HTMLElement | null, key: string, note: string): void {
  const known = block?.querySelector(`[data-bookmark-note="${key}"]`);
  if (note === "") {
    known?.remove();
    return;
  }
  const element = known ?? document.createElement("div");
  if (element.textContent !== note) element.textContent = note;
  if (known) return;
  element.className = "bookmark-note";
  element.setAttribute("data-bookmark-note", key);
  block?.append(element);
}
