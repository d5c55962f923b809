import { findCueIndexAt } from "#core/episode/find-at-time.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { readCueText, type Transcript } from "#core/episode/transcript.ts";

/** The moment to share at a position: the sentence being spoken from its start, else the position itself. */
export function findSharedMoment(transcript: Transcript, positionSeconds: number): MomentTime {
  const cue = transcript.cues[findCueIndexAt(transcript, positionSeconds)];
  const isSpoken = cue !== undefined && positionSeconds < cue.endSeconds;
  return { startSeconds: isSpoken ? cue.startSeconds : positionSeconds };
}

/** The words at a moment, for the message that goes with a link. */
export function findSharedText(transcript: Transcript, { startSeconds }: MomentTime): string {
  return readCueText(transcript, findCueIndexAt(transcript, startSeconds));
}
