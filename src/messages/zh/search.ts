/** The box to search in, and how to use it. */
export const searchMessages = {
  subject: "search" as const,
  search: "搜索",
  searchLibrary: "在全部节目里找",
  searchPlaceholder: "搜索标签、词句、拼音…",
  searchHelp: "搜索技巧",
};

/** What every language says about it. */
export type SearchMessages = typeof searchMessages;
