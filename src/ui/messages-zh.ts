import type { ClockParts } from "#core/timecode.ts";

const speakClock = ({ hours, minutes, seconds }: ClockParts): string =>
  [hours > 0 ? `${hours} 小时` : "", minutes > 0 ? `${minutes} 分` : "", `${seconds} 秒`]
    .filter((part) => part !== "")
    .join(" ");

/** Every sentence of the app in simplified Chinese; the other languages have the same keys. */
export const messagesZh = {
  languageName: "中文",
  skipToContent: "跳到正文",
  // Landmarks
  episodes: "节目",
  transcript: "文稿",
  player: "播放器",
  // Header and search
  search: "搜索",
  searchPlaceholder: "搜索标签、词句…",
  clearSearch: "清空搜索",
  openLibrary: "全部节目",
  // Rail and library
  continueListening: "继续收听",
  allEpisodes: "全部节目",
  popularTags: "热门标签",
  episodeCount: (count: number) => `${count} 期节目`,
  minutesLeft: (clock: string) => `剩 ${clock}`,
  heard: "已听完",
  olderEpisodes: "更早的节目",
  listenTo: (title: string) => `收听 ${title}`,
  noEpisodes: "还没有节目。",
  // Search results
  results: "搜索 · 全部节目",
  momentCount: (count: number) => `${count} 处`,
  nothingFound: "没有找到。换一个词，或者试试这些标签：",
  loading: "正在载入…",
  readFromHere: (story: string) => `读文稿：${story}`,
  matchingEpisodesWithoutMoments: "带有这个标签，但文稿里没有念出这个词。",
  // Episode page
  stories: "本期情报",
  tags: "关键词",
  moreTags: (count: number) => `+${count} 个关键词`,
  fewerTags: "收起",
  filterTranscript: "筛选文稿",
  filterPlaceholder: "在本期里找词…",
  clearFilter: "取消筛选",
  onlyMatching: "只看命中的句子",
  previousHit: "上一处",
  nextHit: "下一处",
  hitPosition: (position: number, count: number) => `${position} / ${count}`,
  noHits: "本期没有提到。",
  answersIn: (story: string) => `答案在：${story}`,
  // Starts with what is seen, so that voice control finds it.
  jumpTo: (clock: string) => `${clock} 跳到这里`,
  backToNow: "回到正在播放",
  playFrom: (clock: string) => `从 ${clock} 播放`,
  listenToThisEpisode: "收听这一期",
  replayClip: "再听一遍",
  continueAfterClip: "接着听",
  dismiss: "关闭",
  estimatedTimes: "本期的时间是估算的，高亮可能不准。",
  badTime: (text: string) => `链接里的时间「${text}」看不懂，已忽略。`,
  pastEndTime: "链接里的时间超过了节目长度，已停在结尾。",
  // Player
  play: "播放",
  pause: "暂停",
  back10: "后退 10 秒",
  forward30: "前进 30 秒",
  previousStory: "上一则",
  nextStory: "下一则",
  progress: "播放进度",
  progressText: (position: ClockParts, duration: ClockParts) =>
    `${speakClock(position)}，共 ${speakClock(duration)}`,
  rate: "播放速度",
  volume: "音量",
  mute: "静音",
  unmute: "取消静音",
  openPlayer: "展开播放器",
  closePlayer: "收起播放器",
  blocked: "浏览器要你点一下才肯出声：请按播放。",
  soundFailed: "声音放不出来：可能是断网，或者文件不在了。文稿照样能读。",
  retry: "重试",
  forgetful: "浏览器不让保存进度：关掉页面后会从头开始。",
  looping: (start: string, end: string) => `循环 ${start}–${end}`,
  endLoop: "结束循环",
  // Share
  share: "分享此刻",
  linkCopied: (clock: string) => `已复制 ${clock} 的链接`,
  shared: "已分享",
  copyByHand: "浏览器不让复制，请手动复制这条链接：",
  // Appearance and help
  nightTheme: "切换到夜间",
  dayTheme: "切换到日间",
  shortcuts: "键盘快捷键",
  close: "关闭",
  // Errors
  error: {
    offline: "连不上网络，或者服务器没有回应。",
    "not-found": "找不到这份内容，链接可能过期了。",
    "bad-shape": "文件损坏，没法显示。",
    "newer-version": "文件比这个页面新，请刷新后再看。",
  },
  pageNotFound: "这里没有东西。",
  backHome: "回到首页",
  crashed: "页面出错了。进度已经保存，刷新一下就好。",
  reload: "刷新",
  // Shortcuts sheet
  shortcut: {
    toggle: "播放 / 暂停",
    back: "后退 10 秒",
    forward: "前进 30 秒",
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
    share: "分享此刻",
    search: "搜索",
    help: "打开这张表",
    escape: "关闭",
  },
};

/** The keys and shapes every language has. */
export type Messages = typeof messagesZh;
