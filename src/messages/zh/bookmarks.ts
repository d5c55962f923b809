/** Bookmarking a sentence, wherever it is read or heard. */
export const bookmarkMessages = {
  subject: "bookmarks" as const,
  addBookmark: "给这句加书签",
  removeBookmark: "去掉这句的书签",
  bookmarkAdded: (clock: string) => `已在 ${clock} 加书签`,
  bookmarkRemoved: (clock: string) => `已去掉 ${clock} 的书签`,
  writeNote: "写备注",
  bookmarkHere: "这句有书签，写备注",
  bookmarkNote: "这句话的备注",
  noteSaved: "备注已保存",
};

/** What every language says about it. */
export type BookmarkMessages = typeof bookmarkMessages;
