/** What each key does, by the names of the shortcut table. */
export const shortcutMessages = {
  subject: "shortcuts" as const,
  shortcut: {
    toggle: "播放 / 暂停",
    back: "后退",
    forward: "前进",
    nudgeBack: "后退 5 秒",
    nudgeForward: "前进 5 秒",
    volumeUp: "大声一点",
    volumeDown: "小声一点",
    mute: "静音 / 取消",
    slower: "慢一点",
    faster: "快一点",
    previousSentence: "上一句",
    nextSentence: "下一句",
    repeatSentence: "再听这一句",
    loopSentence: "循环这一句 / 结束循环",
    previousStory: "上一则",
    nextStory: "下一则",
    tenth: "跳到十分之几处",
    follow: "跟随正在播放",
    bookmark: "给这句加 / 去书签",
    bookmarkNote: "给这句写备注",
    share: "分享此刻",
    search: "搜索",
    help: "打开这张表",
    escape: "关闭",
  },
};

/** What every language says about it. */
export type ShortcutMessages = typeof shortcutMessages;
