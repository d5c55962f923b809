import { findStoryIndexAt, type Story } from "#core/episode.ts";
import { usePlayerActions, useReadPlayerState } from "#player/player-context.ts";

/** How far into a story "previous" still goes to the one before instead of to its start. */
const restartAfterSeconds = 3;

/** Moves to the next and previous story; past the last one nothing happens. */
export function useStorySteps(stories: readonly Story[]) {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  const seekToStory = (index: number): void => {
    const story = stories[index];
    if (story) actions.seek(story.startSeconds);
  };
  return {
    goToNextStory: () => {
      seekToStory(findStoryIndexAt(stories, readState().positionSeconds) + 1);
    },
    goToPreviousStory: () => {
      const { positionSeconds } = readState();
      const index = findStoryIndexAt(stories, positionSeconds);
      const elapsedSeconds = positionSeconds - (stories[index]?.startSeconds ?? 0);
      seekToStory(elapsedSeconds > restartAfterSeconds ? index : Math.max(0, index - 1));
    },
  };
}
