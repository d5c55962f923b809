import type { TimeRange } from "#core/episode/time-range.ts";

/** What can be done with words of the transcript; the app brings it. */
export interface SelectionActions {
  readonly onPlay: (stretch: TimeRange) => void;
  readonly onLoop: (stretch: TimeRange) => void;
  readonly onCopy: (text: string) => void;
  readonly onCopyWithLink: (text: string, stretch: TimeRange) => void;
  readonly onShare: (text: string, stretch: TimeRange) => void;
  readonly onBookmark: (text: string, stretch: TimeRange) => void;
}
