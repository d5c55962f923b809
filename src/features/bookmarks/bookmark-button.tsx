import { Bookmark as BookmarkIcon } from "lucide-react";
import { findBookmark } from "#core/listener/bookmark-file.ts";
import type { Episode } from "#core/episode/episode.ts";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { usePlayerState, useReadPlayerState } from "#player/react/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { bookmarkMessages } from "#messages/zh/bookmarks.ts";
import { useMessages } from "#ui/messages-context.ts";
import { findCurrentSentence } from "#actions/find-current-sentence.ts";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";

/** Bookmarks the sentence being spoken; pressed while it is bookmarked. */
export function BookmarkButton({ episode }: { readonly episode: Episode }) {
  const messages = useMessages(bookmarkMessages);
  const readState = useReadPlayerState();
  const { toggle } = useBookmarkSentence();
  const startSeconds = usePlayerState(
    ({ positionSeconds }) => findCurrentSentence(episode, positionSeconds)?.startSeconds ?? -1,
  );
  const isBookmarked = useBookmarks((bookmarks) => {
    const sentence = findCurrentSentence(episode, startSeconds);
    return sentence !== undefined && findBookmark(bookmarks, sentence) !== undefined;
  });
  const press = (): void => {
    const sentence = findCurrentSentence(episode, readState().positionSeconds);
    if (sentence) toggle(sentence);
  };
  return (
    <IconButton
      label={isBookmarked ? messages.removeBookmark : messages.addBookmark}
      onClick={press}
      className={isBookmarked ? "text-teal" : ""}
    >
      <BookmarkIcon aria-hidden size={18} fill={isBookmarked ? "currentColor" : "none"} />
    </IconButton>
  );
}
