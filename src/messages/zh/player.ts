import type { ClockParts } from "#core/episode/timecode.ts";

const speakClock = ({ hours, minutes, seconds }: ClockParts): string =>
  [hours > 0 ? `${hours} 小时` : "", minutes > 0 ? `${minutes} 分` : "", `${seconds} 秒`]
    .filter((part) => part !== "")
    .join(" ");

/** The player: its buttons and its progress. */
export const playerMessages = {
  subject: "player" as const,
  player: "播放器",
  nowPlaying: "正在播放",
  fullText: "全文",
  nextAt: (clock: string, title: string) => `下一条 ${clock} ${title}`,
  buffering: "正在缓冲…",
  bookmarkAt: (clock: string, words: string) => `书签 ${clock} ${words}`,
  rate: "语速",
  sleep: "睡眠",
  bookmark: "书签",
  shareShort: "分享",
  queueShort: "队列",
  play: "播放",
  pause: "暂停",
  skipBack: (seconds: number) => `后退 ${seconds} 秒`,
  skipForward: (seconds: number) => `前进 ${seconds} 秒`,
  previousStory: "上一则",
  nextStory: "下一则",
  progress: "播放进度",
  progressText: (position: ClockParts, duration: ClockParts) =>
    `${speakClock(position)}，共 ${speakClock(duration)}`,
  playerSettings: "播放设置",
  // Ends with what is seen, so that voice control finds it.
  rateNow: (rate: string) => `播放设置，速度 ${rate}`,
  volume: "音量",
  mute: "静音",
  unmute: "取消静音",
  openPlayer: "展开播放器",
  closePlayer: "收起播放器",
  share: "分享此刻",
  queue: "播放队列",
  queueCount: (count: number) => `播放队列，${count} 期`,
  sleepTimer: "睡眠定时",
  sleepTimerLeft: (clock: string) => `睡眠定时，还剩 ${clock}`,
  sleepExtend: "再加 5 分钟",
  sleepExtended: "睡眠定时加了 5 分钟",
};

/** What every language says about it. */
export type PlayerMessages = typeof playerMessages;
