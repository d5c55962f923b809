/** The transcript as a file and on paper. */
export const transcriptExportMessages = {
  subject: "transcriptExport" as const,
  exportAs: { txt: "纯文本", md: "Markdown", srt: "SRT 字幕", vtt: "WebVTT 字幕" },
  book: "边听边读的电子书",
  print: "打印",
};

/** What every language says about it. */
export type TranscriptExportMessages = typeof transcriptExportMessages;
