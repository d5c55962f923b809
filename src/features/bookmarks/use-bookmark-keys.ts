import type { BookmarkedSentence } from "#core/listener/bookmark-file.ts";
import type { Episode } from "#core/episode/episode.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import { findCurrentSentence } from "#actions/find-current-sentence.ts";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";

/** What the keys for bookmarks do with the episode in the player. */
export function useBookmarkKeys(episode: Episode | undefined) {
  const readState = useReadPlayerState();
  const { toggle, writeNote } = useBookmarkSentence();
  const withSentence = (act: (sentence: BookmarkedSentence) => void) => (): void => {
    const sentence = episode && findCurrentSentence(episode, readState().positionSeconds);
    if (sentence) act(sentence);
  };
  return { bookmark: withSentence(toggle), bookmarkNote: withSentence(writeNote) };
}
