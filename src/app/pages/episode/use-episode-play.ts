import { formatTimecode } from "#core/episode/timecode.ts";
import {
  usePlayerActions,
  usePlayerState,
  useReadPlayerState,
} from "#player/react/player-context.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import type { Track } from "#player/state/track.ts";

/** What the button of an open episode does, and from where. */
export interface EpisodePlay {
  readonly isSounding: boolean;
  /** Standing where a link points: the page offers to play from there, this button does not. */
  readonly isAtLink: boolean;
  /** Where the listener goes on; undefined at the beginning. */
  readonly from: string | undefined;
  readonly toggle: () => void;
}

/** Plays an open episode from where the listener stopped, whatever a link points to. */
export function useEpisodePlay(track: Track): EpisodePlay {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  const isSounding = usePlayerState((state) => state.track?.id === track.id && isPlaying(state));
  const isAtLink = usePlayerState((state) => state.track?.id === track.id && state.isAtLink);
  const { positionSeconds, isStarted } = useEpisodeProgress(track.id);
  const play = (): void => {
    if (!isAtLink) actions.resume(track);
    else {
      const saved = readState().positions[track.id];
      const startSeconds = saved?.isFinished === false ? saved.seconds : 0;
      actions.playMoment(track, { startSeconds });
    }
  };
  return {
    isSounding,
    isAtLink,
    from: isStarted ? formatTimecode(positionSeconds) : undefined,
    toggle: isSounding ? actions.pause : play,
  };
}
