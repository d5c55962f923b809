import type { EpisodeFile } from "#core/files/episode-file.ts";

/** A book to read along with: one episode or several, with their sound. */
export interface Book {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** Names the book for ever: the same episodes of the same show are the same book. */
  readonly identifier: string;
  readonly description: string;
  /** `YYYY-MM-DD`: nothing in a book says when it was made, so that its bytes are always the same. */
  readonly date: string;
  readonly chapters: readonly BookChapter[];
  readonly cover?: BookImage | undefined;
}

/** An episode in a book. */
export interface BookChapter {
  readonly episode: EpisodeFile;
  readonly sound: Uint8Array;
}

/** A picture in a format that every reader knows. */
export interface BookImage {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
}

/** Types of sound that every reader of books has to play. @see https://www.w3.org/TR/epub-33/#sec-core-media-types */
const soundExtensions: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/x-m4a": "m4a",
  "audio/m4a": "m4a",
};

/** How a sound is called inside of a book; undefined for one that no reader has to play. */
export function findSoundExtension(mediaType: string): string | undefined {
  return soundExtensions[mediaType];
}

/** Paths inside of a book, relative to its package file. */
export const bookPaths = {
  page: (id: string): string => `text/${id}.xhtml`,
  overlay: (id: string): string => `overlay/${id}.smil`,
  sound: (id: string, extension: string): string => `sound/${id}.${extension}`,
  navigation: "navigation.xhtml",
  style: "style.css",
  cover: ({ mediaType }: BookImage): string =>
    mediaType === "image/png" ? "cover.png" : "cover.jpg",
} as const;

/** The class that a reader gives to the sentence that is spoken; the style sheet has it. */
export const spokenClass = "spoken";
