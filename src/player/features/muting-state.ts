import type { TimeRange } from "#core/episode/time-range.ts";
import type { PlayerEvent } from "../state/player-store.ts";
import type { Track } from "../state/track.ts";
import type { TransportState } from "../state/transport-state.ts";

/** A story of which the listener wants to hear nothing. */
export interface MutedStory extends TimeRange {
  readonly title: string;
  /** The tag for which it is left out. */
  readonly tag: string;
}

/** Stories that were left out in one go. */
export interface SkippedStories {
  readonly track: Track;
  readonly stories: readonly MutedStory[];
  /** Where the player was when it left them out. */
  readonly fromSeconds: number;
}

/** The slice of muted stories. */
export interface MutingState {
  /** Of the track in the player, in order. */
  readonly mutedStories: readonly MutedStory[];
  /** Where the listener went on purpose: a muted story there is heard. */
  readonly wanted: TimeRange | undefined;
  /** What was left out last. */
  readonly skipped: SkippedStories | undefined;
}

/** Nothing is muted before the texts are here. */
export const emptyMutingState: MutingState = {
  mutedStories: [],
  wanted: undefined,
  skipped: undefined,
};

/** What the slice makes of an event or a request. */
export function reduceMuting(
  { track }: Pick<TransportState, "track">,
  event: PlayerEvent,
): Partial<MutingState> {
  switch (event.type) {
    case "load":
      return {
        ...(event.track.id !== track?.id && { mutedStories: [], wanted: undefined }),
        ...(event.moment && { wanted: createPoint(event.positionSeconds) }),
      };
    case "seek":
      return event.isRewind === true ? {} : { wanted: createPoint(event.positionSeconds) };
    default:
      return {};
  }
}

const createPoint = (seconds: number): TimeRange => ({
  startSeconds: seconds,
  endSeconds: seconds,
});

/** The stories that are left out: those that are muted, but for where the listener wants to be. */
export function listSilentStories({
  mutedStories,
  wanted,
}: Pick<MutingState, "mutedStories" | "wanted">): readonly MutedStory[] {
  if (!wanted) return mutedStories;
  return mutedStories.filter(
    ({ startSeconds, endSeconds }) =>
      wanted.endSeconds < startSeconds || wanted.startSeconds >= endSeconds,
  );
}

/** Where a step of so many seconds leads, which counts nothing that is left out. */
export function findStepTarget(
  state: Pick<MutingState, "mutedStories" | "wanted"> & Pick<TransportState, "positionSeconds">,
  stepSeconds: number,
): number {
  const { positionSeconds } = state;
  const silent = listSilentStories(state);
  let target = positionSeconds + stepSeconds;
  for (const { startSeconds, endSeconds } of stepSeconds > 0 ? silent : silent.toReversed()) {
    const isOnTheWay =
      stepSeconds > 0
        ? startSeconds >= positionSeconds && startSeconds <= target
        : endSeconds <= positionSeconds && endSeconds > target;
    if (isOnTheWay) target += Math.sign(stepSeconds) * (endSeconds - startSeconds);
  }
  return target;
}
