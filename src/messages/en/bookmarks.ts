import type { BookmarkMessages } from "../zh/bookmarks.ts";

/** Bookmarking a sentence, wherever it is read or heard. */
export const bookmarkMessages: BookmarkMessages = {
  subject: "bookmarks",
  addBookmark: "Bookmark this sentence",
  removeBookmark: "Remove this sentence's bookmark",
  bookmarkAdded: (clock) => `Bookmarked at ${clock}`,
  bookmarkRemoved: (clock) => `Bookmark at ${clock} removed`,
  writeNote: "Add note",
  bookmarkHere: "Bookmarked; write a note",
  bookmarkNote: "Note on this sentence",
  noteSaved: "Note saved",
};
