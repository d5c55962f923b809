import { findCueIndexAt } from "#core/episode/find-at-time.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { TextRange } from "#core/episode/text-range.ts";
import type { Transcript } from "#core/episode/transcript.ts";

/** A link's start is cut to a tenth, so what it points to may start up to that much later. */
const cutSeconds = 0.1;

/** The sentences a link quotes: the one at its time, or all that a clip touches. */
export function findQuoteSpans(
  transcript: Transcript,
  moment: MomentTime | undefined,
): { paragraph: number; range: TextRange }[] {
  if (!moment) return [];
  const first = findCueIndexAt(transcript, moment.startSeconds + cutSeconds);
  const { endSeconds = moment.startSeconds } = moment;
  const last = Math.max(first, findCueIndexAt(transcript, endSeconds - 0.001));
  return transcript.cues
    .slice(Math.max(0, first), last + 1)
    .filter(({ isSpoken }) => isSpoken)
    .map(({ paragraph, start, end }) => ({ paragraph, range: [start, end] }));
}
