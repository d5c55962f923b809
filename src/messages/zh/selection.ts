/** What can be done with selected words. */
export const selectionMessages = {
  subject: "selection" as const,
  selection: "选中的文字",
  playSelection: "播放",
  loopSelection: "循环",
  copySelection: "复制",
  copyWithLink: "带链接",
  copyWithLinkName: "带链接复制",
  shareSelection: "分享",
  bookmarkSelection: "加书签",
};

/** What every language says about it. */
export type SelectionMessages = typeof selectionMessages;
