import type { Episode } from "#core/episode/episode.ts";
import { renderMarkdown } from "#core/formats/render-markdown.ts";
import { renderPlainText } from "#core/formats/render-plain-text.ts";
import { renderSrt } from "#core/formats/render-srt.ts";
import { renderVtt } from "#core/formats/render-vtt.ts";

/** A way to write a transcript down. */
export interface ExportFormat {
  readonly extension: "txt" | "md" | "srt" | "vtt";
  readonly mediaType: string;
  /** `episodeUrl` is the absolute address of the episode's page. */
  readonly render: (episode: Episode, episodeUrl: string) => string;
}

/** All formats. */
export const exportFormats: readonly ExportFormat[] = [
  { extension: "txt", mediaType: "text/plain", render: renderPlainText },
  { extension: "md", mediaType: "text/markdown", render: renderMarkdown },
  {
    extension: "srt",
    mediaType: "application/x-subrip",
    render: ({ transcript }) => renderSrt(transcript),
  },
  {
    extension: "vtt",
    mediaType: "text/vtt",
    render: ({ transcript, people }) => renderVtt(transcript, people),
  },
];
