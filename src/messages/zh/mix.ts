/** A mix: clips of any episodes, one after the other. */
export const mixMessages = {
  subject: "mix" as const,
  make: "做成合辑",
  mix: "合辑",
  untitled: "未命名的合辑",
  title: "合辑的名字",
  count: (clips: number, seconds: number) => `${clips} 段 · ${seconds} 秒`,
  playAll: "依次播放",
  playClip: (clock: string) => `播放 ${clock} 这一段`,
  next: "下一段",
  stop: "停止",
  position: (position: number, count: number) => `${position}/${count}`,
  earlier: (clock: string) => `把 ${clock} 这一段上移`,
  later: (clock: string) => `把 ${clock} 这一段下移`,
  remove: (clock: string) => `拿掉 ${clock} 这一段`,
  open: "在文稿中看",
  copyLink: "复制合辑的链接",
  copied: "已复制 ✓",
  copyRefused: "浏览器不让复制，请复制地址栏里的链接。",
  unreadable: "这条合辑链接坏了，读不出任何一段。请向发给你的人再要一次。",
  damaged: (left: number, count: number) =>
    `链接在路上被截断或改动了：原有 ${count} 段，这里是读得出的 ${left} 段。`,
  missing: "这一期不在了。",
  empty: "合辑是空的。",
};

/** What every language says about it. */
export type MixMessages = typeof mixMessages;
