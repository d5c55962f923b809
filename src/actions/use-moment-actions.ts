import type { Moment, MomentGroup } from "#core/episode/moment-groups.ts";
import { findBookmark, type BookmarkedSentence } from "#core/listener/bookmark-file.ts";
import { useBookmarks } from "./bookmark-context.ts";
import { useBookmarkSentence } from "./use-bookmark-sentence.ts";
import { useShare } from "./share-context.ts";

/** A moment with the episode it is from. */
export interface FoundMoment {
  readonly group: MomentGroup;
  readonly moment: Moment;
}

/** What can be done with a moment that was found, besides playing it. */
export interface MomentActions {
  readonly isBookmarked: boolean;
  readonly toggleBookmark: () => void;
  readonly share: () => void;
}

/** What can be done with a moment; renders again only when its own bookmark comes or goes. */
export function useMomentActions({ group, moment }: FoundMoment): MomentActions {
  const { id: episodeId, title } = group;
  const { text, startSeconds, endSeconds } = moment;
  const sentence: BookmarkedSentence = {
    episodeId,
    episodeTitle: title,
    text,
    startSeconds,
    endSeconds,
  };
  const share = useShare();
  const { toggle } = useBookmarkSentence();
  return {
    isBookmarked: useBookmarks((all) => findBookmark(all, sentence) !== undefined),
    toggleBookmark: () => toggle(sentence),
    share: () => share({ episodeId, moment: { startSeconds, endSeconds } }),
  };
}
