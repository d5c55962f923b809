/** What the desk says in Chinese. Its own, because nothing of it may be in the site. */
const zh = {
  title: (episode: string) => `校时 · ${episode}`,
  intro: (count: number) =>
    count === 0
      ? "这一期没有拿不准的句子，也没有手工钉住的句子。"
      : `${count} 句待校。听一听，把标记移到句子开口的地方，按回车钉住。`,
  kinds: { doubtful: "拿不准", unheard: "没听到", pinned: "已钉住" },
  list: "待校的句子",
  sentence: (number: number) => `第 ${number} 句`,
  start: "这一句从这里开始",
  next: "下一句从这里开始",
  play: "播放",
  stop: "停止",
  wider: "看宽一点",
  pin: "钉住",
  pinBoth: "连下一句一起钉住",
  unpin: "取消钉住",
  saving: "正在重新听这一段……",
  saved: "钉住了，前后的句子也重新听过了。",
  freed: "取消了，这一段重新听过了。",
  noLevels: "波形没能载入：仍然可以听、可以钉。",
  noSound: "这段声音放不出来。",
  offline: "没有连上开发服务器。",
  keysTitle: "按键",
  keys: [
    ["空格", "从标记处播放到句尾；再按停止"],
    ["← / →", "标记移动 10 毫秒；同时按 Shift 移动 100 毫秒"],
    ["s / e", "播放时：把“这一句”/“下一句”的标记放到此刻"],
    ["回车", "钉住这一句；同时按 Shift 连下一句一起钉住"],
    ["u", "取消钉住"],
    ["w", "看宽一点"],
    ["n / p", "下一句 / 上一句"],
  ],
  language: "English",
} as const;

/** What every language of the desk says. */
export interface DeskTexts {
  readonly title: (episode: string) => string;
  readonly intro: (count: number) => string;
  readonly kinds: Readonly<Record<keyof (typeof zh)["kinds"], string>>;
  readonly list: string;
  readonly sentence: (number: number) => string;
  readonly start: string;
  readonly next: string;
  readonly play: string;
  readonly stop: string;
  readonly wider: string;
  readonly pin: string;
  readonly pinBoth: string;
  readonly unpin: string;
  readonly saving: string;
  readonly saved: string;
  readonly freed: string;
  readonly noLevels: string;
  readonly noSound: string;
  readonly offline: string;
  readonly keysTitle: string;
  /** Keys, and what each does. */
  readonly keys: readonly (readonly [keys: string, action: string])[];
  /** The name of the other language. */
  readonly language: string;
}

const en: DeskTexts = {
  title: (episode) => `Times · ${episode}`,
  intro: (count) =>
    count === 0
      ? "This episode has no doubtful sentence, and none that is pinned."
      : `To look at: ${count}. Listen, move the mark to where the sentence begins, and press Enter to pin it.`,
  kinds: { doubtful: "Not sure", unheard: "Not heard", pinned: "Pinned" },
  list: "Sentences to look at",
  sentence: (number) => `Sentence ${number}`,
  start: "This sentence starts here",
  next: "The next sentence starts here",
  play: "Play",
  stop: "Stop",
  wider: "Show more",
  pin: "Pin",
  pinBoth: "Pin with the next one",
  unpin: "Unpin",
  saving: "Listening to this stretch again…",
  saved: "Pinned; the sentences around it were listened for again.",
  freed: "Unpinned; this stretch was listened to again.",
  noLevels: "The waveform cannot be loaded; you can listen and pin all the same.",
  noSound: "This sound cannot be played.",
  offline: "The development server does not answer.",
  keysTitle: "Keys",
  keys: [
    ["Space", "play from the mark to the end of the sentence; once more: stop"],
    ["← / →", "move the mark by 10 ms; with Shift by 100 ms"],
    ["s / e", "while it plays: put the mark of this / the next sentence to this moment"],
    ["Enter", "pin this sentence; with Shift the next one too"],
    ["u", "unpin"],
    ["w", "show more of the sound"],
    ["n / p", "next / previous sentence"],
  ],
  language: "中文",
};

/** The languages of the desk; Chinese comes first. */
export const deskTexts = { zh, en } satisfies Record<string, DeskTexts>;

export type DeskLanguage = keyof typeof deskTexts;
