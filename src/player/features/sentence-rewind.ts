import { findLastStart } from "#core/episode/find-at-time.ts";
import type { TransportState } from "../state/transport-state.ts";
import type { ClipState } from "./clip-end.ts";
import type { ProgressState } from "./progress.ts";

/** After a longer pause one has lost the thread: the sentence is played from its start. */
const longPauseMs = 60_000;
/** No sentence is this long: what was heard last was music. */
const longestSentenceSeconds = 30;

/**
 * Where the sentence starts in which a listener stopped who comes back after a while to where
 * they left the episode; undefined where it is played on as it stands.
 */
export function findRewindSeconds(
  state: TransportState & ClipState & ProgressState,
  nowMs: number,
): number | undefined {
  const { track, positionSeconds } = state;
  if (!track || !hasPausedLong(state, nowMs)) return undefined;
  const sentence = findLastStart(track.sentenceStartsSeconds, positionSeconds);
  const startSeconds = track.sentenceStartsSeconds[sentence] ?? positionSeconds;
  const backSeconds = positionSeconds - startSeconds;
  return backSeconds > 0 && backSeconds <= longestSentenceSeconds ? startSeconds : undefined;
}

function hasPausedLong(
  { track, status, isAtLink, clip, positions }: TransportState & ClipState & ProgressState,
  nowMs: number,
): boolean {
  const left = track && positions[track.id];
  return (
    left !== undefined &&
    status === "ready" &&
    !isAtLink &&
    clip === undefined &&
    nowMs - left.updatedAtMs > longPauseMs
  );
}
