import type { TextRange } from "#core/episode/text-range.ts";
import { createBlockRange, type TextBlock } from "./text-block.ts";

/** Names under which text is painted; `::highlight(…)` in the style sheet gives the colours. */
export type HighlightName =
  | "bookmarked"
  | "spoken-past"
  | "spoken-sentence"
  | "shared-quote"
  | "looped-range"
  | "keyword-hit"
  | "search-hit"
  | "active-hit"
  | "spoken-word";

// Later names paint over earlier ones: the spoken word is always seen.
// They are registered in this order too: where the order of the registry and the priorities
// differ, WebKit (seen in 2.50) mixes up its list of painted stretches and the tab dies.
const paintOrder: readonly HighlightName[] = [
  "bookmarked",
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
  // A page made ahead of time says what nearly all browsers can.
  if (typeof CSS === "undefined") return blindPainter;
  const registry = "highlights" in CSS ? CSS.highlights : undefined;
  return {
    isSupported: registry !== undefined,
    paint: (name, spans) => {
      if (!registry) return;
      registerInOrder(registry);
      const ranges = spans.flatMap(({ paragraph, range }) =>
        findBlocks(paragraph).flatMap((block) => createBlockRange(block, range) ?? []),
      );
      registry.set(name, createHighlight(name, ranges));
    },
    clear: () => paintOrder.forEach((name) => registry?.delete(name)),
  };
}

const blindPainter: HighlightPainter = {
  isSupported: true,
  paint: () => undefined,
  clear: () => undefined,
};

/** Gives each name its place in the registry, which it keeps whatever is painted under it. */
function registerInOrder(registry: HighlightRegistry): void {
  if (paintOrder.every((name) => registry.has(name))) return;
  for (const name of paintOrder) {
    registry.delete(name);
    registry.set(name, createHighlight(name, []));
  }
}

function createHighlight(name: HighlightName, ranges: readonly Range[]): Highlight {
  const highlight = new Highlight(...ranges);
  highlight.priority = paintOrder.indexOf(name);
  return highlight;
}
