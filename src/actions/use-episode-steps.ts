import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { findNextUnheard, findPreviousEpisode } from "#core/episode/next-episode.ts";
import { listHeardOffline } from "#core/listener/list-heard-offline.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { useHeardOffline } from "./offline-context.ts";
import { usePlayEpisode } from "./use-play-episode.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";

/** The episodes around the one in the player. */
export interface EpisodeSteps {
  /** The head of the queue, else the next unheard one; undefined when nothing is left. */
  readonly nextId: string | undefined;
  readonly playNextEpisode: () => void;
  /** Plays an episode, and takes it out of the queue. */
  readonly playQueued: (id: string) => void;
  /** The one published before. */
  readonly previousId: string | undefined;
  readonly playPreviousEpisode: () => void;
}

/** What comes before and after the episode in the player. */
export function useEpisodeSteps(): EpisodeSteps {
  const actions = usePlayerActions();
  const currentId = usePlayerState(({ track }) => track?.id) ?? "";
  const kept = useHeardOffline();
  // Without a network only what is kept can be gone on with.
  const isOpen = (id: string): boolean => !kept || kept[id]?.state === "kept";
  const queuedId = usePlayerState(
    ({ queue }) => queue.find(({ id }) => id !== currentId && isOpen(id))?.id,
  );
  const positions = usePlayerState((state) => state.positions);
  const heard = usePlayerState((state) => state.heard);
  const library = useEpisodeIndex();
  const episodes = kept ? listHeardOffline(kept, currentId) : library.episodes;
  const { playEpisode } = usePlayEpisode();

  const isHeard = (id: string): boolean => isEpisodeHeard({ positions, heard }, id);
  const nextId = queuedId ?? findNextUnheard(episodes, currentId, isHeard)?.id;
  const previousId = findPreviousEpisode(episodes, currentId)?.id;
  const playQueued = (id: string): void => {
    actions.removeFromQueue(id);
    playEpisode(id);
  };
  return {
    nextId,
    playNextEpisode: () => {
      if (nextId !== undefined) playQueued(nextId);
    },
    playQueued,
    previousId,
    playPreviousEpisode: () => {
      if (previousId !== undefined) playEpisode(previousId);
    },
  };
}
