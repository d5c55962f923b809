import type { SearchMessages } from "../zh/search.ts";

/** The box to search in, and how to use it. */
export const searchMessages: SearchMessages = {
  subject: "search",
  searchLibrary: "Search all episodes",
  search: "Search",
  searchPlaceholder: "Search tags, words, pinyin…",
  searchHelp: "How to search",
};
