/** The listener's own page: the list of bookmarks and the listening history. */
export const listenerMessages = {
  subject: "listener" as const,
  editNote: "改备注",
  deleteBookmark: "删除书签",
  // Starts with what is seen, so that voice control finds it.
  playBookmark: (clock: string) => `${clock} 从这里播放`,
  shareBookmark: "分享这句",
  searchBookmarks: "在书签里找…",
  searchHistory: "在收听历史里找…",
  noBookmarks: "还没有书签。听到想留住的话，按 B 键，或者点播放器里的书签。",
  noHistory: "还没有听过节目。",
  nothingFoundHere: "没有找到。",
  episodeGone: "这一期已经下架：留住的文字还在，声音听不到了。",
  bookmarkCount: (count: number) => `${count} 条`,
  heardUntil: (clock: string) => `听到 ${clock}`,
  shareEpisode: (title: string) => `分享：${title}`,
  forgetEpisode: (title: string) => `从历史里去掉：${title}`,
  episodeForgotten: (title: string) => `已从历史里去掉：${title}`,
  exportMarkdown: "导出为 Markdown",
};

/** What every language says about it. */
export type ListenerMessages = typeof listenerMessages;
