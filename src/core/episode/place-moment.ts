import type { Episode } from "./episode.ts";
import { findLastStart } from "./find-at-time.ts";
import { clampMomentTime, type MomentTime } from "./moment-time.ts";
import type { Transcript } from "./transcript.ts";

/** `formatMomentTime` cuts less than a tenth of a start. */
const mostCutSeconds = 0.0999;

/** Where an episode ends, and where in it something begins. */
export interface PlacesOfEpisode extends Pick<Episode, "audio" | "stories"> {
  readonly transcript: Pick<Transcript, "spokenCueStartsSeconds">;
}

/**
 * Moves the moment of a link into an episode. Where a sentence or a story begins within the tenth
 * that its start was cut by, it is that beginning: who is sent a sentence comes to it, and not to
 * the last breath of the one before.
 *
 * @example placeMoment({ startSeconds: 128.2 }, episode) // { startSeconds: 128.26 }
 */
export function placeMoment(
  moment: MomentTime,
  { audio, stories, transcript }: PlacesOfEpisode,
): MomentTime {
  const placed = clampMomentTime(moment, audio.durationSeconds);
  const { startSeconds, endSeconds = audio.durationSeconds } = placed;
  const latestSeconds = Math.min(startSeconds + mostCutSeconds, endSeconds - 0.001);
  const cueStarts = transcript.spokenCueStartsSeconds;
  const cueSeconds = cueStarts[findLastStart(cueStarts, latestSeconds)] ?? 0;
  const story = stories.findLast((one) => one.startSeconds <= latestSeconds);
  return { ...placed, startSeconds: Math.max(startSeconds, cueSeconds, story?.startSeconds ?? 0) };
}
