import type { BookmarkedSentence } from "#core/listener/bookmark-file.ts";
import type { Episode } from "#core/episode/episode.ts";
import { findCueIndexAt } from "#core/episode/find-at-time.ts";
import { readCueText } from "#core/episode/transcript.ts";

/**
 * The sentence to be bookmarked at a position: the one being spoken or, in a silence, the one
 * that was; before the first one the first. Undefined where nothing is spoken at all.
 */
export function findCurrentSentence(
  { id, headline, transcript }: Episode,
  positionSeconds: number,
): BookmarkedSentence | undefined {
  const spoken = findCueIndexAt(transcript, positionSeconds);
  const index = spoken === -1 ? (transcript.spokenCues[0] ?? -1) : spoken;
  const cue = transcript.cues[index];
  if (!cue) return undefined;
  return {
    episodeId: id,
    episodeTitle: headline,
    startSeconds: cue.startSeconds,
    endSeconds: cue.endSeconds,
    text: readCueText(transcript, index),
  };
}
