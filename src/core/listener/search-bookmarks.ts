import type { Bookmark } from "./bookmark-file.ts";
import type { BookmarkGroup } from "./group-bookmarks.ts";
import { foldText, type UnitVariants } from "../search/fold-text.ts";
import { mergeRanges } from "../episode/text-range.ts";
import { createTermMatcher, foldTerm } from "../search/term-matcher.ts";
import { type TextRange } from "../episode/text-range.ts";

/** A text with the ranges in which the query stands. */
export interface SearchedText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** A bookmark that was found. */
export interface FoundBookmark {
  readonly bookmark: Bookmark;
  readonly text: SearchedText;
  readonly note: SearchedText;
}

/** An episode of which something was found. */
export interface FoundBookmarkGroup {
  readonly episodeId: string;
  readonly episodeTitle: SearchedText;
  readonly found: readonly FoundBookmark[];
}

/**
 * Searches bookmarks for a typed query: each of its words stands in the sentence, the note
 * or the episode's title. A blank query finds everything.
 */
export function searchBookmarks(
  groups: readonly BookmarkGroup[],
  query: string,
  variants?: UnitVariants,
): FoundBookmarkGroup[] {
  const { isFound, searchText } = createTextSearcher(query, variants);
  return groups.flatMap(({ episodeId, episodeTitle, bookmarks }) => {
    const found = bookmarks.filter(({ text, note }) => isFound([text, note, episodeTitle]));
    if (found.length === 0) return [];
    return {
      episodeId,
      episodeTitle: searchText(episodeTitle),
      found: found.map((bookmark) => ({
        bookmark,
        text: searchText(bookmark.text),
        note: searchText(bookmark.note),
      })),
    };
  });
}

/** Searches titles for a typed query: each of its words stands in them. A blank query finds all. */
export function searchTitles<T extends { readonly title: string }>(
  items: readonly T[],
  query: string,
  variants?: UnitVariants,
): { item: T; title: SearchedText }[] {
  const { isFound, searchText } = createTextSearcher(query, variants);
  return items
    .filter(({ title }) => isFound([title]))
    .map((item) => ({ item, title: searchText(item.title) }));
}

/** Looks for the words of a query, folded as the library's search folds them. */
function createTextSearcher(query: string, variants: UnitVariants | undefined) {
  const words = query
    .split(/\s+/u)
    .filter((word) => foldTerm(word) !== "")
    .map((word) => createTermMatcher(word, { variants }));
  return {
    isFound: (texts: readonly string[]): boolean => {
      // Everything is found by nothing: not worth folding thousands of texts.
      if (words.length === 0) return true;
      const folded = texts.map((text) => foldText(text, variants));
      return words.every((word) => folded.some((text) => word.find(text).length > 0));
    },
    searchText: (text: string): SearchedText => {
      if (words.length === 0) return { text, ranges: [] };
      const folded = foldText(text, variants);
      return { text, ranges: mergeRanges(words.flatMap((word) => word.find(folded))) };
    },
  };
}
