import type { TextRange } from "#core/episode/text-range.ts";
import { createBlockRange, type TextBlock } from "./text-block.ts";

/** Names under which text is painted; `::highlight(…)` in the style sheet gives the colours. */
export type HighlightName =
  | "spoken-past"
  | "spoken-sentence"
  | "shared-quote"
  | "looped-range"
  | "keyword-hit"
  | "search-hit"
  | "active-hit"
  | "spoken-word";

// Later names paint over earlier ones: the spoken word is always seen.
const paintOrder: readonly HighlightName[] = [
  "spoken-past",
  "spoken-sentence",
  "shared-quote",
  "looped-range",
  "keyword-hit",
  "search-hit",
  "active-hit",
  "spoken-word",
];

/** A range of a paragraph to be painted. */
export interface TextSpan {
  readonly paragraph: number;
  readonly range: TextRange;
}

/** Paints text without touching the DOM. */
export interface HighlightPainter {
  /** False where the browser has no Custom Highlight API: painting then does nothing. */
  readonly isSupported: boolean;
  /** Replaces what is painted under a name. */
  paint(name: HighlightName, spans: readonly TextSpan[]): void;
  clear(): void;
}

/**
 * The painter over the CSS Custom Highlight API.
 *
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export function createHighlightPainter(
  findBlocks: (paragraph: number) => readonly TextBlock[],
): HighlightPainter {
  const registry = "highlights" in CSS ? CSS.highlights : undefined;
  return {
    isSupported: registry !== undefined,
    paint: (name, spans) => {
      if (!registry) return;
      const ranges = spans.flatMap(({ paragraph, range }) =>
        findBlocks(paragraph).flatMap((block) => createBlockRange(block, range) ?? []),
      );
      if (ranges.length === 0) {
        registry.delete(name);
        return;
      }
      const highlight = new Highlight(...ranges);
      highlight.priority = paintOrder.indexOf(name);
      registry.set(name, highlight);
    },
    clear: () => paintOrder.forEach((name) => registry?.delete(name)),
  };
}
