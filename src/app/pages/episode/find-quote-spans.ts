import { findCueIndexAt } from "#core/episode/find-at-time.ts";
import { findTextOfMoment, type ParagraphSpan } from "#core/episode/find-text-of-moment.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { Transcript } from "#core/episode/transcript.ts";

/** A link's times are cut to tenths: what it points to may start that much later, or end before. */
const cutSeconds = 0.1;

/** What a link quotes: the sentence at its time, or the words of a clip. */
export function findQuoteSpans(
  transcript: Transcript,
  moment: MomentTime | undefined,
): ParagraphSpan[] {
  if (!moment) return [];
  const { startSeconds, endSeconds } = moment;
  if (endSeconds !== undefined) {
    const inner = { startSeconds: startSeconds + cutSeconds, endSeconds: endSeconds - cutSeconds };
    const isShort = inner.endSeconds <= inner.startSeconds;
    return findTextOfMoment(transcript, isShort ? { startSeconds, endSeconds } : inner);
  }
  const cue = transcript.cues[findCueIndexAt(transcript, startSeconds + cutSeconds)];
  if (!cue?.isSpoken) return [];
  return [{ paragraph: cue.paragraph, range: [cue.start, cue.end] }];
}
