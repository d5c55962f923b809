import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";
import { listSilentStories } from "#player/features/muting-state.ts";
import { usePlayerActions, useReadPlayerState } from "#player/react/player-context.ts";
import { useEpisodeSteps } from "./use-episode-steps.ts";

/** How far into a story "previous" still goes to the one before instead of to its start. */
const restartAfterSeconds = 3;

/**
 * Moves to the next and previous story, and past the last and first to the episodes around. A
 * muted story is no step.
 */
export function useStorySteps(stories: readonly Story[]) {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  const { previousId, playNextEpisode, playPreviousEpisode } = useEpisodeSteps();
  const listAudible = (): readonly Story[] => {
    const silent = new Set(listSilentStories(readState()).map((story) => story.startSeconds));
    return stories.filter(({ startSeconds }) => !silent.has(startSeconds));
  };
  return {
    goToNextStory: () => {
      const audible = listAudible();
      const next = audible[findStoryIndexAt(audible, readState().positionSeconds) + 1];
      if (next) actions.seek(next.startSeconds);
      else playNextEpisode();
    },
    goToPreviousStory: () => {
      const { positionSeconds } = readState();
      const audible = listAudible();
      const index = findStoryIndexAt(audible, positionSeconds);
      const elapsedSeconds = positionSeconds - (audible[index]?.startSeconds ?? 0);
      const target = audible[elapsedSeconds > restartAfterSeconds ? index : index - 1];
      if (target) actions.seek(target.startSeconds);
      else if (previousId !== undefined) playPreviousEpisode();
      else actions.seek(0);
    },
  };
}
