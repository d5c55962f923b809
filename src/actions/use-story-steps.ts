import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";
import { usePlayerActions, useReadPlayerState } from "#player/react/player-context.ts";

/** How far into a story "previous" still goes to the one before instead of to its start. */
const restartAfterSeconds = 3;

/** What lies beyond an episode's first and last story. */
export interface StoryEdges {
  readonly onBeforeFirst?: (() => void) | undefined;
  readonly onPastLast?: (() => void) | undefined;
}

/** Moves to the next and previous story, and past the edges to where they lead, if anywhere. */
export function useStorySteps(stories: readonly Story[], edges: StoryEdges = {}) {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  return {
    goToNextStory: () => {
      const next = stories[findStoryIndexAt(stories, readState().positionSeconds) + 1];
      if (next) actions.seek(next.startSeconds);
      else edges.onPastLast?.();
    },
    goToPreviousStory: () => {
      const { positionSeconds } = readState();
      const index = findStoryIndexAt(stories, positionSeconds);
      const elapsedSeconds = positionSeconds - (stories[index]?.startSeconds ?? 0);
      const target = stories[elapsedSeconds > restartAfterSeconds ? index : index - 1];
      if (target) actions.seek(target.startSeconds);
      else if (edges.onBeforeFirst) edges.onBeforeFirst();
      else actions.seek(0);
    },
  };
}
