/** What keeps the sound from playing, and the ways on. */
export const soundErrorMessages = {
  subject: "soundErrors" as const,
  blocked: "浏览器要你点一下才肯出声。",
  tapToPlay: "点这里播放",
  reconnecting: "声音断了，正在重新连接；连上后从断开的地方接着放。",
  slow: "声音来得很慢，还在等。可以重试，也可以先听别的。",
  playNext: "听下一期",
  unseekable: "存放声音的服务器不支持跳转，只能从头往后听。",
  incomplete: "这期的声音文件不完整，到这里就没有了。听到的位置还留着。",
  soundFailed: "声音放不出来：可能是断网，或者文件不在了。文稿照样能读。",
};

/** What every language says about it. */
export type SoundErrorMessages = typeof soundErrorMessages;
