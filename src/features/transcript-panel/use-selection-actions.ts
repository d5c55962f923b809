import type { Episode } from "#core/episode/episode.ts";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";
import { useShareClip } from "#actions/use-share-clip.ts";
import type { SelectionActions } from "./selection-actions.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import type { Track } from "#player/state/track.ts";

/** What can be done with selected words of an episode. */
export function useSelectionActions(episode: Episode, track: Track): SelectionActions {
  const actions = usePlayerActions();
  const { share, copy, copyWithLink } = useShareClip(episode);
  const { keepWords } = useBookmarkSentence();
  return {
    onPlay: (stretch) => actions.playMoment(track, stretch),
    onLoop: (stretch) => actions.loop(track, stretch),
    onCopy: copy,
    onCopyWithLink: copyWithLink,
    onShare: share,
    onBookmark: (text, stretch) =>
      keepWords({ episodeId: episode.id, episodeTitle: episode.title, text, ...stretch }),
  };
}
