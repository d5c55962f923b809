/** What is said where something could not be had. */
export const errorMessages = {
  subject: "errors" as const,
  offline: "连不上网络，或者服务器没有回应。",
  "not-found": "找不到这份内容，链接可能过期了。",
  "bad-shape": "文件损坏，没法显示。",
  "newer-version": "文件比这个页面新，请刷新后再看。",
  partMissing: "这一部分载入不了：可能断网了，也可能网站有了新版本。",
  crashed: "页面出错了。进度已经保存，刷新一下就好。",
};

/** What every language says about it. */
export type ErrorMessages = typeof errorMessages;
