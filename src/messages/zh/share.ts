/** What came of sharing or copying. */
export const shareMessages = {
  subject: "share" as const,
  linkCopied: (clock: string) => `已复制 ${clock} 的链接`,
  shared: "已分享",
  copied: "已复制",
  copyRefused: "浏览器不让复制，请用系统自带的复制。",
  copyByHand: "浏览器不让复制，请手动复制这条链接：",
};

/** What every language says about it. */
export type ShareMessages = typeof shareMessages;
