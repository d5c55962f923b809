/** How the show is followed outside of the app. */
export const subscribeMessages = {
  subject: "subscribe" as const,
  subscribe: "订阅",
  hint: "在你常用的播客应用里收听，新的一期会自己出现。",
  openIn: "在这些应用里打开",
  otherApp: "其他播客应用",
  feedAddress: "订阅地址（RSS）",
  copy: "复制订阅地址",
  copied: "已复制",
  copyRefused: "没能复制，请选中地址自己复制",
  code: "用手机扫一扫",
  codeOf: (address: string) => `二维码：${address}`,
  searchFor: (title: string) => `小宇宙等不收地址的应用，请在应用里搜索「${title}」。`,
  opml: "OPML 文件（含标签的订阅源）",
  tagFeed: (tag: string) => `#${tag} 的 RSS`,
};

/** What every language says about it. */
export type SubscribeMessages = typeof subscribeMessages;
