/** What stands around every page: header, rail, footer and the page that is not there. */
export const pageMessages = {
  subject: "pages" as const,
  skipToContent: "跳到正文",
  skipToTranscript: "跳到文稿",
  skipToPlayer: "跳到播放器",
  episodes: "节目",
  openLibrary: "全部节目",
  menu: "菜单",
  home: "首页",
  bookmarks: "书签",
  historyLink: "历史",
  history: "收听历史",
  offline: "离线",
  bookmarksAndHistory: "书签与收听历史",
  nightTheme: "切换到夜间",
  dayTheme: "切换到日间",
  shortcuts: "键盘快捷键",
  pageNotFound: "这里没有东西。",
  noSuchEpisode: (id: string) => `没有 ${id} 这一期。`,
  maybeGone: "也许地址写错了，也许它已经下架。",
  nearestEpisodes: "离它最近的几期",
  sceneOf: (station: string) => `${station}的场景`,
  backHome: "回到首页",
};

/** What every language says about it. */
export type PageMessages = typeof pageMessages;
