/** The small player in other pages. */
export const embedMessages = {
  subject: "embed" as const,
  player: (title: string) => `播放器：${title}`,
  play: "播放",
  pause: "暂停",
  replay: "再听一遍",
  progress: "播放进度",
  open: (show: string) => `在${show}打开`,
  continueAt: (show: string, clock: string) => `在${show}继续听，从 ${clock}`,
  rate: (rate: string) => `播放速度 ${rate}×`,
  back: "后退 10 秒",
  forward: "前进 30 秒",
  copyLink: "复制链接",
  copied: "已复制",
  copyRefused: "没能复制",
  failed: "这一期没能载入。",
  failedSound: "声音没能播放。",
};

/** What every language says about it. */
export type EmbedMessages = typeof embedMessages;
