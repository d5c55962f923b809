import { useState, useSyncExternalStore } from "react";
import { formatDay } from "#core/episode/format-day.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { dateMessages } from "#messages/zh/dates.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { useMessages } from "#ui/messages-context.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How new it is, its day, and how much is in it. */
export function NewestDate({ entry }: { readonly entry: EpisodeIndexEntry }) {
  const { id, date, number, stories } = entry;
  const messages = useMessages(homeMessages);
  const { episodeNumber, heard } = useMessages(libraryMessages);
  const { weekdays } = useMessages(dateMessages);
  const { isHeard } = useEpisodeProgress(id);
  // A page that is made ahead of time does not know when it will be read.
  const [readDays] = useState(createDayReader);
  const days = useSyncExternalStore(listenToNothing, readDays, () => "");
  const [today = "", yesterday = ""] = days.split(" ");
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  const { day, weekday } = formatDay(date, weekdays);
  const facts = [
    number !== undefined && episodeNumber(number),
    `${isThisYear ? day : date} ${weekday}`,
    stories.length > 1 && messages.storyCount(stories.length),
  ].filter((fact) => fact !== false);
  const names: Readonly<Record<string, string>> = {
    [today]: messages.today,
    [yesterday]: messages.yesterday,
  };
  return (
    <p className="figure flex gap-2 text-[12.5px] leading-normal">
      <b className="font-sans font-semibold text-ink">{names[date] ?? messages.newest}</b>
      <span>{facts.join(" · ")}</span>
      {isHeard && <span>{heard}</span>}
    </p>
  );
}

/** Today and yesterday, read from the clock once: it may say something else at every reading. */
function createDayReader(): () => string {
  let days: string | undefined;
  return () => {
    const nowMs = Date.now();
    days ??= `${toDate(nowMs)} ${toDate(nowMs - dayMs)}`;
    return days;
  };
}

function listenToNothing(): () => void {
  return () => undefined;
}

/** The listener's day, `YYYY-MM-DD`. */
function toDate(atMs: number): string {
  return formatLocalDate(atMs).slice(0, 10);
}
