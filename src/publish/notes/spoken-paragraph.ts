import type { TextRange } from "#core/episode/text-range.ts";
import type { InlineLink } from "./inline-text.ts";

/** A heading above paragraphs. */
export interface ScriptHeading {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A paragraph of what is spoken, without marks. */
export interface SpokenParagraph {
  readonly text: string;
  /** Bold runs as ranges of `text`. */
  readonly keywords: readonly TextRange[];
  /** Links of the paragraph, where it has some. */
  readonly links?: readonly InlineLink[];
  /** The heading above it, where there are headings. */
  readonly heading?: ScriptHeading;
  /** Who says it, where that is known. */
  readonly speaker?: string;
  /** From when on it is spoken, where the text says so; whole milliseconds. */
  readonly anchorMs?: number;
}

/** A paragraph of notes that may be spoken. */
export interface NotesParagraph extends SpokenParagraph {
  /** 1-based line where it starts. */
  readonly line: number;
}
