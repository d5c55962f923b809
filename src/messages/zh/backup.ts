/** Taking all that is remembered along to another browser. */
export const backupMessages = {
  subject: "backup" as const,
  listenerData: "备份与搬家",
  listenerDataHint:
    "收听进度、书签和设置只存在这个浏览器里。导出成一个文件，就能搬到别的设备；导入时会合并，不会覆盖更新的内容。",
  exportData: "导出备份",
  importData: "导入备份",
  imported: "已合并进来。",
  importFault: {
    "too-large": "文件太大，不像是这里导出的备份。",
    "not-ours": "这不是这里导出的备份，什么都没有改。",
    "newer-version": "这份备份来自更新的版本，请刷新页面后再导入。",
    unreadable: "文件读不出来，什么都没有改。",
  },
};

/** What every language says about it. */
export type BackupMessages = typeof backupMessages;
