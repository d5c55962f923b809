/** What a search has found, and how many episodes it has still to look into. */
export interface FoundCount {
  readonly moments: number;
  readonly episodes: number;
  readonly unread: number;
}

/** What a search and a tag's page have found. */
export const searchResultsMessages = {
  subject: "searchResults" as const,
  results: "搜索 · 全部节目",
  found: ({ moments, episodes, unread }: FoundCount) =>
    `${moments} 处 · ${episodes} 期节目${unread > 0 ? ` · 还有 ${unread} 期可能提到，未核对` : ""}`,
  moreResults: "更多结果",
  moreMoments: (count: number) => `这期还有 ${count} 句`,
  order: "排序",
  orders: { newest: "最新", best: "最相关" },
  didYouMean: "你是不是要找：",
  unsearched: (first: string, last: string, reason: string) =>
    `${first === last ? first : `${first} 到 ${last}`} 的节目没能搜索：${reason}`,
  searchedHere: (count: number) => `现在没有网络：只在这台设备上的 ${count} 期里找过。`,
  clipRun: {
    start: "连着播放",
    position: (position: number, count: number) => `第 ${position} / ${count} 句`,
    next: "下一句结果",
    stop: "停止连播",
  },
  openingMoments: (count: number) => `${count} 处在开场`,
  tagResults: "标签",
  relatedHint: "点一下，两个都要",
  trendNow: (month: string, hits: number, before: number) =>
    `${month} 有 ${hits} 处，上个月 ${before} 处`,
  relatedTags: "相关标签",
  trend: "出现趋势",
  episodeCount: (count: number) => `${count} 期节目`,
  shareFound: (clock: string) => `分享 ${clock} 这一处`,
  bookmarkFound: (clock: string) => `收藏 ${clock} 这一处`,
  surroundings: (clock: string) => `看 ${clock} 的前后文`,
  onlyTagsFound: "没有句子说到它；上面的标签可能就是你要找的。",
  nothingFound: "没有找到。换一个词，或者试试这些标签：",
  readFromHere: (story: string) => `读文稿：${story}`,
  matchingEpisodesWithoutMoments: "带有这个标签，但文稿里没有念出这个词。",
};

/** What every language says about it. */
export type SearchResultsMessages = typeof searchResultsMessages;
