import {
  addBookmark,
  changeBookmark,
  findBookmark,
  findBookmarkAt,
  mergeBookmarks,
  parseBookmarks,
  renderBookmarks,
  type Bookmark,
  type BookmarkedSentence,
  type Bookmarks,
} from "#core/listener/bookmark-file.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** The listener's bookmarks. */
export interface BookmarkStore extends Pick<StoredStore<Bookmarks>, "store" | "merge"> {
  /** Bookmarks a sentence, or gives back the bookmark that is there already. */
  readonly add: (sentence: BookmarkedSentence) => Bookmark;
  readonly find: (sentence: BookmarkedSentence) => Bookmark | undefined;
  /** Bookmarks these very words, also where the sentence around them is bookmarked. */
  readonly addWords: (words: BookmarkedSentence) => Bookmark;
  /** The bookmark that starts at the same word: the one that `addWords` changes. */
  readonly findAt: (words: BookmarkedSentence) => Bookmark | undefined;
  readonly remove: (bookmark: Bookmark) => void;
  /** Undoes a removal. */
  readonly restore: (bookmark: Bookmark) => void;
  readonly setNote: (bookmark: Bookmark, note: string) => void;
}

/** The bookmarks of this browser. */
export function createBookmarkStore(
  browserStorage: BrowserStorage = createBrowserStorage(),
): BookmarkStore {
  const { readNowMs } = browserStorage;
  const { store, update, merge } = createStoredStore<Bookmarks>(browserStorage, {
    name: "bookmarks",
    empty: {},
    parse: parseBookmarks,
    render: renderBookmarks,
    merge: mergeBookmarks,
  });
  const find = (sentence: BookmarkedSentence): Bookmark | undefined =>
    findBookmark(store.getState(), sentence);
  const findAt = (words: BookmarkedSentence): Bookmark | undefined =>
    findBookmarkAt(store.getState(), words);
  const addWords = (words: BookmarkedSentence): Bookmark => {
    update((bookmarks) => addBookmark(bookmarks, words, readNowMs()));
    const added = findAt(words);
    if (!added) throw new Error("a bookmark that was added is not there");
    return added;
  };
  const change = (changed: Bookmark): void =>
    update((bookmarks) => changeBookmark(bookmarks, changed, readNowMs()));
  return {
    store,
    merge,
    find,
    findAt,
    add: (sentence) => find(sentence) ?? addWords(sentence),
    addWords,
    // What was deleted is forgotten, but for the fact that it was.
    remove: (bookmark) => change({ ...bookmark, text: "", note: "", isDeleted: true }),
    restore: change,
    setNote: (bookmark, note) => change({ ...bookmark, note }),
  };
}
