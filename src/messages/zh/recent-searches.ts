/** What was searched for lately. */
export const recentSearchMessages = {
  subject: "recentSearches" as const,
  recent: "最近搜索",
  remove: (query: string) => `从最近搜索里去掉：${query}`,
  clear: "全部清除",
  keep: "记住搜索",
  keepHint: "只存在这台设备上；关掉就全部忘掉。",
};

/** What every language says about it. */
export type RecentSearchMessages = typeof recentSearchMessages;
