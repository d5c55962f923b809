import type { ReactNode } from "react";
import { EpisodeMenu } from "#actions/episode-menu.tsx";
import { useListen } from "#actions/use-listen.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { formatDay } from "#core/episode/format-day.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { dateMessages } from "#messages/zh/dates.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { ListenDisc } from "#ui/listen-disc.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { EpisodeState } from "./episode-state.tsx";
import { StoryLine } from "./story-line.tsx";

/** An episode in a list: play, day, headline, stories, how far it is heard, and its menu. */
export interface EpisodeRowProps {
  readonly entry: EpisodeIndexEntry;
  readonly onPrepare: (id: string) => void;
  /** Stands above it: the month that begins with it. */
  readonly above?: ReactNode;
}

const gridClass =
  "grid min-h-[88px] grid-cols-[44px_minmax(0,1fr)_36px] content-center items-center gap-x-3 border-t border-line py-2 " +
  "@xl:min-h-[67px] @xl:grid-cols-[44px_56px_minmax(0,1fr)_fit-content(104px)_44px] @xl:gap-x-3.5 @xl:py-1";

export function EpisodeRow({ entry, onPrepare, above }: EpisodeRowProps) {
  const { id, headline } = entry;
  const messages = useMessages(libraryMessages);
  const { rootUrl } = useCatalog();
  const { isSounding, toggle } = useListen(id);
  const { isHeard } = useEpisodeProgress(id);
  return (
    <li className="episode-row" onPointerEnter={() => onPrepare(id)}>
      {above}
      <div className={gridClass}>
        <ListenDisc
          label={isSounding ? messages.pauseEpisode(headline) : messages.listenTo(headline)}
          isSounding={isSounding}
          onClick={toggle}
          className="row-span-2 @xl:row-span-1"
        />
        <a
          href={resolveUrl(rootUrl, filePaths.episodeFolder(id))}
          className="group relative min-w-0 self-end after:absolute after:inset-x-0 after:-inset-y-1 @xl:col-start-3 @xl:row-start-1 @xl:self-center"
        >
          <h3
            className={`line-clamp-2 text-[15.5px] leading-[1.4] wrap-anywhere group-hover:text-teal @xl:line-clamp-1 @xl:text-base @xl:leading-[1.45] ${isHeard ? "font-medium text-ink-2" : "font-semibold"}`}
          >
            {headline}
          </h3>
          <p className="hidden truncate text-[13.5px] leading-normal text-ink-3 @xl:block">
            <StoryLine entry={entry} />
          </p>
        </a>
        <div className="col-start-2 row-start-2 flex items-center gap-2 self-start @xl:contents">
          <EpisodeDay entry={entry} />
          <EpisodeState entry={entry} isSounding={isSounding} />
        </div>
        <EpisodeMenu
          episode={{ id, title: headline }}
          className="col-start-3 row-span-2 row-start-1 @xl:col-start-5 @xl:row-span-1"
        />
      </div>
    </li>
  );
}

/** `06-07 周六`, or the number where the show counts. */
function EpisodeDay({ entry }: Pick<EpisodeRowProps, "entry">) {
  const { date, number } = entry;
  const messages = useMessages(libraryMessages);
  const { weekdays } = useMessages(dateMessages);
  const { day, weekday } = formatDay(date, weekdays);
  return (
    <p className="flex shrink-0 items-baseline gap-1.5 font-mono text-[12.5px] text-ink-3 tabular-nums @xl:col-start-2 @xl:row-start-1 @xl:block @xl:text-[13px] @xl:leading-[1.45] @xl:text-ink-2">
      <time dateTime={date}>{day}</time>
      <span className="@xl:block @xl:font-sans @xl:text-xs @xl:text-ink-3">
        {number === undefined ? weekday : messages.episodeNumber(number)}
      </span>
    </p>
  );
}
