/** The menu beside every listed episode. */
export const episodeMenuMessages = {
  subject: "episodeMenu" as const,
  episodeMenu: (title: string) => `更多：${title}`,
  playNext: "下一个播放",
  enqueue: "加入队列",
  dequeue: "移出队列",
  markHeard: "标为已听完",
  markUnheard: "标为没听过",
  queuedNext: "下一个就播放它",
  queued: "已加入队列",
};

/** What every language says about it. */
export type EpisodeMenuMessages = typeof episodeMenuMessages;
