/** A point in the notes whose time is known: the text from here on is spoken from then on, the rest before. */
export interface TextAnchor {
  readonly paragraph: number;
  /** UTF-16 units in the paragraph's text. */
  readonly offset: number;
  /** Whole milliseconds. */
  readonly ms: number;
}
