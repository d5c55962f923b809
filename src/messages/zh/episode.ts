/** An episode's page: its parts, its link's moment, its tools. */
export const episodeMessages = {
  subject: "episode" as const,
  stories: "本期内容",
  mutedStory: "静音",
  playEpisode: "播放本期",
  continueEpisode: (clock: string) => `从 ${clock} 继续`,
  pauseEpisode: "暂停本期",
  findInEpisode: "在本期里找",
  filterStories: "筛选内容",
  noSuchStory: "没有这样的标题。",
  bookmarks: "本期书签",
  bookmarkCount: (count: number) => `${count} 个书签`,
  hitCount: (count: number) => `${count} 处`,
  playFrom: (clock: string) => `从 ${clock} 播放`,
  playClip: (seconds: number) => `播放这一段 · ${seconds} 秒`,
  replayClip: "再听一遍",
  continueAfterClip: "接着听",
  shareStory: (title: string) => `分享：${title}`,
  estimatedTimes: "本期的时间是估算的，高亮可能不准。",
  noWordTimes: "每个字的时间没能加载，先按整句标出。",
  badTime: (text: string) => `链接里的时间「${text}」看不懂，已忽略。`,
  pastEndTime: "链接里的时间超过了节目长度，已停在结尾。",
  readingSettings: "阅读设置",
  leaveFocus: "退出只看正文",
  saveTranscript: "保存文稿",
};

/** What every language says about it. */
export type EpisodeMessages = typeof episodeMessages;
