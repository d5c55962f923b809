import type { TimeRange } from "../episode/time-range.ts";

/** A part of an episode as podcast apps list it. */
export interface Chapter extends TimeRange {
  readonly title: string;
  /** Absolute address of what is heard there. */
  readonly url?: string;
  /** Absolute address of its picture. */
  readonly imageUrl?: string;
}

/** What a file of chapters says about its episode. */
export interface ChapterHead {
  readonly title: string;
  readonly podcastName: string;
  readonly author: string;
}

/** Where chapters are JSON, this is their media type. */
export const chaptersMediaType = "application/json+chapters";

/**
 * Renders chapters as JSON 1.2, in the order of their starts.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export function renderChapters(head: ChapterHead, chapters: readonly Chapter[]): string {
  const file = {
    version: "1.2.0",
    ...head,
    chapters: chapters
      .toSorted((a, b) => a.startSeconds - b.startSeconds)
      .map(({ startSeconds, endSeconds, title, url, imageUrl }) => ({
        startTime: startSeconds,
        endTime: endSeconds,
        title,
        img: imageUrl,
        url,
      })),
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
