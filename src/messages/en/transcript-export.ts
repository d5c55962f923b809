import type { TranscriptExportMessages } from "../zh/transcript-export.ts";

/** The transcript as a file and on paper. */
export const transcriptExportMessages: TranscriptExportMessages = {
  subject: "transcriptExport",
  exportAs: { txt: "Plain text", md: "Markdown", srt: "SRT subtitles", vtt: "WebVTT subtitles" },
  book: "E-book to read along",
  print: "Print",
};
