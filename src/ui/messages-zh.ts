import type { ClockParts } from "#core/timecode.ts";

const speakClock = ({ hours, minutes, seconds }: ClockParts): string =>
  [hours > 0 ? `${hours} 小时` : "", minutes > 0 ? `${minutes} 分` : "", `${seconds} 秒`]
    .filter((part) => part !== "")
    .join(" ");

/** What a search has found, and how many episodes it has still to look into. */
export interface FoundCount {
  readonly moments: number;
  readonly episodes: number;
  readonly unread: number;
}

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
  searchPlaceholder: "搜索标签、词句、拼音…",
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
  filterEpisodes: "筛选节目",
  heardFilters: { all: "全部", unheard: "没听过", started: "听了一半", heard: "已听完" },
  month: "月份",
  everyMonth: "全部月份",
  noSuchEpisodes: "没有这样的节目。",
  // Search results
  results: "搜索 · 全部节目",
  momentCount: (count: number) => `${count} 处`,
  found: ({ moments, episodes, unread }: FoundCount) =>
    `${moments} 处 · ${episodes} 期节目${unread > 0 ? ` · 还有 ${unread} 期可能提到，未核对` : ""}`,
  moreResults: "更多结果",
  order: "排序",
  orders: { newest: "最新", best: "最相关" },
  didYouMean: "你是不是要找：",
  unsearched: ([first, last]: readonly [string, string], reason: string) =>
    `${first === last ? first : `${first} 到 ${last}`} 的节目没能搜索：${reason}`,
  relatedTags: "相关标签",
  trend: "出现趋势",
  shareFound: (clock: string) => `分享 ${clock} 这一处`,
  bookmarkFound: (clock: string) => `收藏 ${clock} 这一处`,
  searchHelp: "搜索技巧",
  searchHelpRows: [
    ["谷歌 眼镜", "两个词出现在同一则里"],
    ["“世界模型”", "一字不差的一句；英文要整词"],
    ["谷歌 -眼镜", "有谷歌、没有眼镜的段落"],
    ["#谷歌", "带有这个标签的节目；拼音 guge、gg 也能找到标签"],
    ["谷歌 OR 苹果", "有一个就行"],
    ["after:2025-01 before:2025-06", "一月起、六月前的节目"],
  ],
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
  // Selected words
  selection: "选中的文字",
  selectionReady: "已选中，按 Tab 键选择要做什么。",
  playSelection: "播放",
  loopSelection: "循环",
  copySelection: "复制",
  copyWithLink: "带链接",
  copyWithLinkName: "带链接复制",
  shareSelection: "分享",
  bookmarkSelection: "收藏",
  looping: (start: string, end: string) => `循环 ${start}–${end}`,
  endLoop: "结束循环",
  // Share
  share: "分享此刻",
  linkCopied: (clock: string) => `已复制 ${clock} 的链接`,
  shared: "已分享",
  copied: "已复制",
  copyRefused: "浏览器不让复制，请用系统自带的复制。",
  copyByHand: "浏览器不让复制，请手动复制这条链接：",
  // Reading
  readingSettings: "阅读设置",
  textSize: "字号",
  textSizeStep: (step: number) => `字号 ${step}`,
  lineHeight: "行距",
  lineHeightStep: (step: number): string => (step === 1 ? "紧凑" : step === 2 ? "适中" : "宽松"),
  enterFocus: "只看正文",
  leaveFocus: "退出只看正文",
  saveTranscript: "保存文稿",
  exportAs: { txt: "纯文本", md: "Markdown", srt: "SRT 字幕", vtt: "WebVTT 字幕" },
  print: "打印",
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
