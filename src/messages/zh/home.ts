/** The front page: the newest episode, its questions, the show, and what rises and falls. */
export const homeMessages = {
  subject: "home" as const,
  newest: "最新一期",
  today: "今天",
  yesterday: "昨天",
  storyCount: (count: number) => `${count} 条内容`,
  playEpisode: "播放本期",
  resumeEpisode: (clock: string) => `从 ${clock} 继续`,
  pauseEpisode: "暂停本期",
  questions: "本期的问题",
  stories: "本期内容",
  storyLength: (clock: string) => `讲了 ${clock}`,
  share: (title: string) => `分享：${title}`,
  hostedBy: (host: string) => `${host} 主持`,
  usualLength: (minutes: number) => `约 ${minutes} 分钟`,
  episodeCount: (count: number) => `${count} 期`,
  tagBoard: "标签板",
  rising: "本月上升",
  falling: "本月回落",
  comparedWith: "比上月同期",
  firstTime: "首次",
  trendOf: (tag: string, months: string) => `${tag}：${months}`,
  monthHits: (month: string, hits: number) => `${month} ${hits} 处`,
  coverOf: (station: string) => `${station}的封面`,
};

/** What every language says about it. */
export type HomeMessages = typeof homeMessages;
