import { useMemo } from "react";
import { findStoryIndexAt, type Episode } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Station } from "#core/files/station-file.ts";
import { createClipBars } from "#core/share/clip-bars.ts";
import type { QuoteContent } from "#core/share/quote.ts";
import { shareSheetMessages } from "#messages/zh/share-sheet.ts";
import { encodeCode } from "#ui/encode-code.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { ShareContent } from "../use-share-content.ts";
import type { CardContent } from "./card-content.ts";

/** Bars of the waveform on a card. */
const barCount = 77;

interface ContentInput {
  readonly episode: Episode;
  readonly station: Station | undefined;
  readonly quote: QuoteContent;
  readonly content: ShareContent;
}

/** What stands on a card beside the quote. */
export function useCardContent({ episode, station, quote, content }: ContentInput): CardContent {
  const messages = useMessages(shareSheetMessages);
  const { startSeconds, endSeconds } = quote;
  const { url } = content;
  return useMemo(() => {
    const story = episode.stories[findStoryIndexAt(episode.stories, startSeconds + 0.05)];
    const number = story?.number === undefined ? "" : `${String(story.number).padStart(2, "0")} `;
    return {
      show: station?.title ?? "",
      subtitle: station?.subtitle ?? "",
      speaker: station?.host ?? "",
      story: number + (story?.title ?? episode.title),
      date: `${episode.date} ${formatWeekday(episode.date, station?.language)}`,
      times: `${formatTimecode(startSeconds)} – ${formatTimecode(endSeconds)}`,
      bars: createClipBars(episode.peaks, {
        durationSeconds: episode.audio.durationSeconds,
        range: { startSeconds, endSeconds },
        count: barCount,
      }),
      code: encodeCode(url),
      codeNote: messages.scan(formatTimecode(startSeconds)),
      hasScene: station?.cardScene === "tavern",
    };
  }, [episode, station, startSeconds, endSeconds, url, messages]);
}

function formatWeekday(date: string, language = "zh-CN"): string {
  const options = { weekday: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${date}T00:00:00Z`));
}
