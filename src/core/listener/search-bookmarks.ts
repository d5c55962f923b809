import type { Bookmark, BookmarkGroup } from "./bookmark-file.ts";
import { foldText } from "../search/fold-text.ts";
import { mergeRanges } from "../episode/text-range.ts";
import { createTermMatcher, foldTerm, type TermMatcher } from "../search/term-matcher.ts";
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
): FoundBookmarkGroup[] {
  const words = createMatchers(query);
  return groups.flatMap(({ episodeId, episodeTitle, bookmarks }) => {
    const found = bookmarks.filter(({ text, note }) => isFound(words, [text, note, episodeTitle]));
    if (found.length === 0) return [];
    return {
      episodeId,
      episodeTitle: searchText(words, episodeTitle),
      found: found.map((bookmark) => ({
        bookmark,
        text: searchText(words, bookmark.text),
        note: searchText(words, bookmark.note),
      })),
    };
  });
}

/** Searches titles for a typed query: each of its words stands in them. A blank query finds all. */
export function searchTitles<T extends { readonly title: string }>(
  items: readonly T[],
  query: string,
): { item: T; title: SearchedText }[] {
  const words = createMatchers(query);
  return items
    .filter(({ title }) => isFound(words, [title]))
    .map((item) => ({ item, title: searchText(words, item.title) }));
}

function createMatchers(query: string): TermMatcher[] {
  const words = query.split(/\s+/u).filter((word) => foldTerm(word) !== "");
  return words.map((word) => createTermMatcher(word));
}

function isFound(words: readonly TermMatcher[], texts: readonly string[]): boolean {
  const folded = texts.map((text) => foldText(text));
  return words.every((word) => folded.some((text) => word.find(text).length > 0));
}

function searchText(words: readonly TermMatcher[], text: string): SearchedText {
  const folded = foldText(text);
  return { text, ranges: mergeRanges(words.flatMap((word) => word.find(folded))) };
}
