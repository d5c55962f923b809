import { formatMomentUrl } from "../links/moment-url.ts";
import type { MomentTime } from "../episode/moment-time.ts";
import { escapeMarkdown, escapeMarkdownAddress, escapeMarkdownRun } from "./escape.ts";
import { renderNoteProperties } from "./note-properties.ts";

/** A quote that becomes a note. */
export interface QuoteNote {
  readonly rootUrl: string;
  readonly episodeId: string;
  readonly moment: MomentTime;
  /** The words, on one line. */
  readonly text: string;
  /** Who said it, where and when. */
  readonly citation: string;
}

/**
 * Renders a quote as a note in Markdown: properties for Obsidian, the words as a quotation,
 * below them who said them, with a link that plays them. Texts stay text.
 *
 * @example
 * > 谷歌也没闲着。
 * >
 * > — [何夕2077，来生情报站 2025-06-08，1:23](https://example.org/episodes/2025-06-08/?t=83)
 */
export function renderQuoteMarkdown(note: QuoteNote): string {
  const { rootUrl, episodeId, moment, text, citation } = note;
  const url = formatMomentUrl(rootUrl, episodeId, moment);
  return [
    renderNoteProperties({ source: url, quotes: 1, episodeIds: [episodeId] }),
    `> ${escapeMarkdown(text)}`,
    ">",
    `> — [${escapeMarkdownRun(citation)}](${escapeMarkdownAddress(url)})`,
    "",
  ].join("\n");
}
