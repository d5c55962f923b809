/** Bookmarks on their way into other programs. */
export const notesExportMessages = {
  subject: "notesExport" as const,
  readwise: "导出为 Readwise CSV",
  anki: "导出为 Anki 牌组",
  making: (done: number, count: number) => `正在剪声音 ${done}/${count}`,
  withoutSound: (count: number) => `有 ${count} 句没有取到声音，卡片里只有文字。`,
  ankiReadme:
    "1. 把 media 文件夹里的文件复制到 Anki 的 collection.media 文件夹。\n2. 在 Anki 里选「文件 → 导入」，选中 notes.txt。\n",
};

/** What every language says about it. */
export type NotesExportMessages = typeof notesExportMessages;
