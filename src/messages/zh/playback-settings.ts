/** The panel of playback settings. */
export const playbackSettingsMessages = {
  subject: "playbackSettings" as const,
  rate: "播放速度",
  skipPauses: "跳过停顿",
  skipPausesNote: "只跳过无声的地方，一个字也不会切掉。",
  savedTime: (clock: string) => `已经省下 ${clock}`,
  skipSteps: "快退与快进",
  secondCount: (seconds: number) => `${seconds} 秒`,
  back: "后退",
  forward: "前进",
  playOn: "接着播放",
  playOnNote: "队列放完后，放下一期没听过的。",
};

/** What every language says about it. */
export type PlaybackSettingsMessages = typeof playbackSettingsMessages;
