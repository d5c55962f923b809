/** What came of copying. */
export const shareMessages = {
  subject: "share" as const,
  copied: "已复制",
  copyRefused: "浏览器不让复制，请用系统自带的复制。",
};

/** What every language says about it. */
export type ShareMessages = typeof shareMessages;
