import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { createTrack } from "#player/state/create-track.ts";
import { useBookmarkSentence } from "./use-bookmark-sentence.ts";
import { useShareClip, type ShareClip } from "./use-share-clip.ts";

/** What can be done with words of an episode, and with their time in the sound. */
export interface SelectionActions extends ShareClip {
  /** Plays from the first word to the last one. */
  readonly play: (range: TimeRange) => void;
  readonly loop: (range: TimeRange) => void;
  readonly bookmark: (text: string, range: TimeRange) => void;
}

/** What can be done with selected words of an episode. */
export function useSelectionActions(episode: Episode): SelectionActions {
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const { keepWords } = useBookmarkSentence();
  return {
    ...useShareClip(episode),
    play: (range) => actions.playMoment(createTrack(rootUrl, episode), range),
    loop: (range) => actions.loop(createTrack(rootUrl, episode), range),
    bookmark: (text, range) =>
      keepWords({ episodeId: episode.id, episodeTitle: episode.headline, text, ...range }),
  };
}
