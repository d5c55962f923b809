import { createStore, type StoreApi } from "zustand/vanilla";
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
import { createStoredValue } from "./stored-store.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";

/** The listener's bookmarks, kept in the browser and the same in all tabs. */
export interface BookmarkStore {
  readonly store: StoreApi<Bookmarks>;
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
  /** Takes in what another browser has exported. */
  readonly merge: (bookmarks: Bookmarks) => void;
}

/** The bookmarks of this browser. */
export function createBookmarkStore(home: BrowserStorage = createBrowserStorage()): BookmarkStore {
  const entry = createStoredValue<Bookmarks>(home, {
    key: "afterlife-intel/bookmarks",
    empty: {},
    parse: parseBookmarks,
    render: renderBookmarks,
    merge: mergeBookmarks,
  });
  const store = createStore<Bookmarks>(() => entry.load());
  entry.subscribe((bookmarks) => store.setState(bookmarks, true));
  const save = (change: (bookmarks: Bookmarks) => Bookmarks): void => {
    entry.save(change(entry.load()));
    store.setState(entry.load(), true);
  };
  const find = (sentence: BookmarkedSentence): Bookmark | undefined =>
    findBookmark(store.getState(), sentence);
  const findAt = (words: BookmarkedSentence): Bookmark | undefined =>
    findBookmarkAt(store.getState(), words);
  const addWords = (words: BookmarkedSentence): Bookmark => {
    save((bookmarks) => addBookmark(bookmarks, words, home.readNowMs()));
    const added = findAt(words);
    if (!added) throw new Error("a bookmark that was added is not there");
    return added;
  };
  const change = (changed: Bookmark): void =>
    save((bookmarks) => changeBookmark(bookmarks, changed, home.readNowMs()));
  return {
    store,
    find,
    findAt,
    add: (sentence) => find(sentence) ?? addWords(sentence),
    addWords,
    // What was deleted is forgotten, but for the fact that it was.
    remove: (bookmark) => change({ ...bookmark, text: "", note: "", isDeleted: true }),
    restore: change,
    setNote: (bookmark, note) => change({ ...bookmark, note }),
    merge: (bookmarks) => save((mine) => mergeBookmarks(mine, bookmarks)),
  };
}
