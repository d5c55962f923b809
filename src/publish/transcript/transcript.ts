import type { NotesChapter } from "../notes/find-chapters.ts";
import type { SpokenParagraph } from "../notes/spoken-paragraph.ts";
import type { Caption } from "../timing/sidecar/caption.ts";

/** What is spoken in a sound, from a file of its own. */
export interface Transcript {
  readonly shownPath: string;
  readonly paragraphs: readonly SpokenParagraph[];
  /** What the paragraphs were joined of, with times; empty where the file has none. */
  readonly captions: readonly Caption[];
  /** Parts that the file names with their times. */
  readonly chapters: readonly NotesChapter[];
}
