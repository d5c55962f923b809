/** Words on buttons anywhere, and of what is on its way. */
export const controlMessages = {
  subject: "controls" as const,
  close: "关闭",
  dismiss: "关闭",
  undo: "撤销",
  retry: "重试",
  save: "保存",
  cancel: "取消",
  showMore: "更多",
  clearSearch: "清空搜索",
  reload: "刷新",
  loading: "正在载入…",
};

/** What every language says about it. */
export type ControlMessages = typeof controlMessages;
