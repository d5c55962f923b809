import type { RecentSearchMessages } from "../zh/recent-searches.ts";

/** What was searched for lately. */
export const recentSearchMessages: RecentSearchMessages = {
  subject: "recentSearches",
  recent: "Recent searches",
  remove: (query) => `Remove from recent searches: ${query}`,
  clear: "Clear all",
  keep: "Remember searches",
  keepHint: "On this device only; turned off, all of them are forgotten.",
};
