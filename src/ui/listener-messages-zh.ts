/** What is said in Chinese where bookmarks, history and backup are shown, and of what cannot be kept; loaded then. */
export const listenerMessagesZh = {
  history: "收听历史",
  editNote: "改备注",
  cancel: "取消",
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
  showMore: "更多",
  exportMarkdown: "导出为 Markdown",
  listenerData: "备份与搬家",
  listenerDataHint:
    "收听进度、书签和设置只存在这个浏览器里。导出成一个文件，就能搬到别的设备；导入时会合并，不会覆盖更新的内容。",
  exportData: "导出备份",
  importData: "导入备份",
  imported: "已合并进来。",
  importFault: {
    "too-large": "文件太大，不像是这里导出的备份。",
    "not-ours": "这不是这里导出的备份，什么都没有改。",
    "newer-version": "这份备份来自更新的版本，请刷新页面后再导入。",
    unreadable: "文件读不出来，什么都没有改。",
  },
  memoryTrouble: {
    full: "浏览器的存储满了：新的进度和书签可能留不住。",
    blocked: "浏览器不让保存：关掉页面后，进度和书签可能就没了。",
    damaged: "之前保存的内容坏了：能救的都救了，原样另存了一份。",
    "other-version": "之前保存的内容来自另一个版本：能读的都读了，原样另存了一份。",
    "clock-behind": "这台设备的时钟好像被调回去了：进度照常保存。",
  },
};

/** The keys and shapes every language has. */
export type ListenerMessages = typeof listenerMessagesZh;
