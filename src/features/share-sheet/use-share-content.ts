import { useMemo } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Station } from "#core/files/station-file.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { QuoteContent } from "#core/share/quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { useMessages } from "#ui/messages-context.ts";

/** What leaves the page, as text. */
export interface ShareContent {
  readonly url: string;
  readonly moment: MomentTime;
  /** Quote, citation and link, a line each. */
  readonly lines: readonly [quote: string, citation: string, url: string];
  /** The lines as they are pasted. */
  readonly text: string;
  readonly clock: string;
}

interface ContentInput {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly quote: QuoteContent;
  readonly isClip: boolean;
}

/** Link, quote and citation for what is chosen. */
export function useShareContent({ episode, station, quote, isClip }: ContentInput): ShareContent {
  const { rootUrl } = useCatalog();
  const messages = useMessages(shareSheetMessages);
  const { startSeconds, endSeconds, text } = quote;
  return useMemo(() => {
    const moment = isClip ? { startSeconds, endSeconds } : { startSeconds };
    const url = formatMomentUrl(rootUrl, episode.id, moment);
    const clock = formatTimecode(startSeconds);
    const { title = "", host = "" } = station ?? {};
    const citation = messages.citation({
      speaker: host,
      show: title,
      date: episode.date,
      clock,
    });
    const lines = [quoteText(text), citation, url] as const;
    return { url, moment, lines, text: lines.join("\n"), clock };
  }, [rootUrl, messages, episode, station, startSeconds, endSeconds, text, isClip]);
}

/** Marks inside of marks are single ones. */
function quoteText(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
