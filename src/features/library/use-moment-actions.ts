import { useMemo } from "react";
import { findBookmark, type BookmarkedSentence } from "#core/listener/bookmark-file.ts";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";
import type { FoundMoment, MomentActions } from "./moment-row.tsx";
import { useShareLink } from "#actions/use-share-link.ts";
import { useBookmarks } from "#actions/bookmark-context.ts";

/** What can be done with moments that were found. */
export function useMomentActions(): MomentActions {
  const share = useShareLink();
  const bookmarks = useBookmarks((all) => all);
  const { toggle } = useBookmarkSentence();
  return useMemo(
    () => ({
      onShare: ({ group, moment: { text, startSeconds } }) =>
        share({ episodeId: group.id, title: group.title, text, moment: { startSeconds } }),
      bookmarks: {
        has: (found) => findBookmark(bookmarks, findSentence(found)) !== undefined,
        toggle: (found) => toggle(findSentence(found)),
      },
    }),
    [share, bookmarks, toggle],
  );
}

function findSentence({ group, moment }: FoundMoment): BookmarkedSentence {
  const { text, startSeconds, endSeconds } = moment;
  return { episodeId: group.id, episodeTitle: group.title, text, startSeconds, endSeconds };
}
