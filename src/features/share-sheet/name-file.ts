import type { Episode } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { formatExportName } from "#core/formats/format-export-name.ts";
import type { QuoteContent } from "#core/share/quote.ts";

const longestWords = 16;

/** The name of a file made of a quote: date, first words, time. */
export function nameFile(episode: Episode, quote: QuoteContent, extension: string): string {
  const words = Array.from(quote.text).slice(0, longestWords).join("");
  const clock = formatTimecode(quote.startSeconds).replaceAll(":", ".");
  return formatExportName({ date: episode.date, title: `${words} ${clock}` }, extension);
}
