/** The panel of the sleep timer. */
export const sleepTimerMessages = {
  subject: "sleepTimer" as const,
  sleepLeft: (clock: string) => `还剩 ${clock}`,
  minuteCount: (minutes: number) => `${minutes} 分钟`,
  sleepAtStoryEnd: "听完这一则",
  sleepAtEpisodeEnd: "听完这一期",
  sleepCancel: "取消定时",
  sleepNote: "最后 10 秒声音渐渐变轻。定时的时候，摇一摇手机就再加 5 分钟。",
};

/** What every language says about it. */
export type SleepTimerMessages = typeof sleepTimerMessages;
