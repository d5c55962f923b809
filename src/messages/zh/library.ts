/** Lists of episodes: the rail, the library, and how far each was heard. */
export const libraryMessages = {
  subject: "library" as const,
  continueListening: "继续收听",
  allEpisodes: "全部节目",
  minutesLeft: (clock: string) => `剩 ${clock}`,
  mutedStories: (count: number) => `${count} 条已静音`,
  heard: "已听完",
  olderEpisodes: "更早的节目",
  listenTo: (title: string) => `播放：${title}`,
  pauseEpisode: (title: string) => `暂停：${title}`,
  playing: "正在播放",
  monthName: (year: number, month: number) => `${year} 年 ${month} 月`,
  monthCount: (episodes: number, minutes: number | undefined) =>
    minutes === undefined ? `${episodes} 期` : `${episodes} 期 · ${minutes} 分钟`,
  episodeNumber: (number: number) => `第 ${number} 期`,
  noEpisodes: "还没有节目。",
  filterEpisodes: "筛选节目",
  episodeKinds: {
    all: "全部",
    unheard: "没听过",
    started: "听了一半",
    heard: "已听完",
    bookmarked: "有书签",
  },
  month: "月份",
  everyMonth: "全部月份",
  noSuchEpisodes: "没有这样的节目。",
  markHeard: "标为已听完",
};

/** What every language says about it. */
export type LibraryMessages = typeof libraryMessages;
