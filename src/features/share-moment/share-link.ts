import { findCueIndexAt } from "#core/find-at-time.ts";
import type { MomentTime } from "#core/moment-time.ts";
import { formatEpisodeLink } from "#core/page-link.ts";
import { filePaths } from "#core/file-paths.ts";
import { readCueText, type Transcript } from "#core/transcript.ts";

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

/** The absolute link to a moment of an episode. */
export function createMomentUrl(rootUrl: string, episodeId: string, moment: MomentTime): string {
  const query = formatEpisodeLink({ moment, tags: [], query: "" });
  return new URL(filePaths.episodeFolder(episodeId) + query, rootUrl).href;
}
