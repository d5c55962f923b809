import { findCueIndexAt } from "#core/find-at-time.ts";
import type { Episode } from "#core/episode.ts";
import { useStorySteps } from "#features/player-bar/use-story-steps.ts";
import { useShortcuts } from "#features/shortcuts/use-shortcuts.ts";
import { usePlayerActions, useReadPlayerState } from "#player/player-context.ts";

/** Binds the keys that move through the episode in the player. */
export function usePlayerShortcuts(episode: Episode | undefined): void {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  const { goToNextStory, goToPreviousStory } = useStorySteps(episode?.stories ?? []);

  const stepSentence = (step: 1 | -1): void => {
    if (!episode) return;
    const { cues } = episode.transcript;
    const { positionSeconds } = readState();
    let index = findCueIndexAt(episode.transcript, positionSeconds) + step;
    while (cues[index]?.isSpoken === false) index += step;
    actions.seek(cues[index]?.startSeconds ?? (step === 1 ? positionSeconds : 0));
  };
  const changeRate = (step: number): void => actions.setRate(readState().rate + step);
  const changeVolume = (step: number): void => actions.setVolume(readState().volume + step);

  useShortcuts({
    toggle: () => actions.toggle(),
    back: () => actions.seekBy(-10),
    forward: () => actions.seekBy(30),
    nudgeBack: () => actions.seekBy(-5),
    nudgeForward: () => actions.seekBy(5),
    volumeUp: () => changeVolume(0.05),
    volumeDown: () => changeVolume(-0.05),
    mute: () => actions.toggleMute(),
    slower: () => changeRate(-0.05),
    faster: () => changeRate(0.05),
    previousSentence: () => stepSentence(-1),
    nextSentence: () => stepSentence(1),
    previousStory: goToPreviousStory,
    nextStory: goToNextStory,
    tenth: (key) => {
      const durationSeconds = readState().track?.durationSeconds ?? 0;
      actions.seek((Number(key) / 10) * durationSeconds);
    },
  });
}
