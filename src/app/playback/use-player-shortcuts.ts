import { findCueIndexAt } from "#core/episode/find-at-time.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { Cue } from "#core/episode/transcript.ts";
import { useStorySteps } from "#actions/use-story-steps.ts";
import { useShortcuts } from "#actions/use-shortcuts.ts";
import {
  usePlayerActions,
  usePlayerState,
  useReadPlayerState,
} from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";

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
  const { repeatSentence, toggleSentenceLoop } = useSentenceRepeat(episode);
  const isLooping = usePlayerState(({ clip }) => clip?.isLooped === true);
  const changeRate = (step: number): void => actions.setRate(readState().rate + step);
  const changeVolume = (step: number): void => actions.setVolume(readState().volume + step);

  useShortcuts({
    toggle: () => actions.toggle(),
    back: () => actions.seekBy(-readState().settings.backSeconds),
    forward: () => actions.seekBy(readState().settings.forwardSeconds),
    nudgeBack: () => actions.seekBy(-5),
    nudgeForward: () => actions.seekBy(5),
    volumeUp: () => changeVolume(0.05),
    volumeDown: () => changeVolume(-0.05),
    mute: () => actions.toggleMute(),
    slower: () => changeRate(-0.05),
    faster: () => changeRate(0.05),
    previousSentence: () => stepSentence(-1),
    nextSentence: () => stepSentence(1),
    repeatSentence,
    loopSentence: toggleSentenceLoop,
    // Only while there is something to end: Esc closes other things too.
    ...(isLooping && { escape: actions.endLoop }),
    previousStory: goToPreviousStory,
    nextStory: goToNextStory,
    tenth: (key) => {
      const durationSeconds = readState().track?.durationSeconds ?? 0;
      actions.seek((Number(key) / 10) * durationSeconds);
    },
  });
}

/** Hearing the present sentence once more, or again and again. */
function useSentenceRepeat(episode: Episode | undefined) {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  const findCue = (): Cue | undefined =>
    episode?.transcript.cues[findCueIndexAt(episode.transcript, readState().positionSeconds)];
  return {
    repeatSentence: () => {
      const cue = findCue();
      if (!cue) return;
      const { clip } = readState();
      // A loop may begin inside of the sentence, and is not left by this.
      const loopStart = clip?.isLooped === true ? clip.startSeconds : 0;
      actions.seek(Math.max(loopStart, cue.startSeconds));
      if (!isPlaying(readState())) actions.play();
    },
    toggleSentenceLoop: () => {
      const { clip, track } = readState();
      const cue = findCue();
      if (clip?.isLooped === true) actions.endLoop();
      else if (cue && track) actions.loop(track, cue);
    },
  };
}
