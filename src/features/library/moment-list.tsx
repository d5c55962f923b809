import { Play } from "lucide-react";
import type { ReactNode } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { filePaths } from "#core/file-paths.ts";
import type { Moment, MomentGroup } from "#core/moment-groups.ts";
import { formatEpisodeLink, type ListenerFilter } from "#core/page-link.ts";
import type { QueuedEpisode } from "#core/queue.ts";
import { formatTimecode } from "#core/timecode.ts";
import { usePlayerState } from "#player/player-context.ts";
import { MarkedText } from "#ui/marked-text.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { countHits } from "#core/moment-groups.ts";
import { usePlayEpisode } from "./use-play-episode.ts";

/** Moments grouped by episode; a press plays there and the list stays. */
export interface MomentListProps {
  readonly groups: readonly MomentGroup[];
  readonly filter: ListenerFilter;
  /** What else can be done with an episode. */
  readonly renderMenu: (episode: QueuedEpisode) => ReactNode;
}

export function MomentList({ groups, filter, renderMenu }: MomentListProps) {
  const messages = useMessages();
  const { rootUrl } = useCatalog();
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  return (
    <div>
      {groups.map((group) => {
        const pageUrl = resolveUrl(rootUrl, filePaths.episodeFolder(group.id));
        return (
          <section
            key={group.id}
            aria-label={group.title}
            className="mt-6"
            onPointerEnter={() => prepareEpisode(group.id)}
          >
            <div className="flex items-center gap-3 pl-2.5">
              <h2 className="font-bold">
                <a href={pageUrl + formatEpisodeLink(filter)} className="hover:text-teal">
                  {group.title}
                </a>
              </h2>
              <span className="figure mr-auto">{messages.momentCount(countHits([group]))}</span>
              {renderMenu(group)}
            </div>
            {group.moments.length === 0 && (
              <p className="px-2.5 py-2 text-sm text-ink-3">
                {messages.matchingEpisodesWithoutMoments}
              </p>
            )}
            <ul>
              {group.moments.map((moment) => (
                <MomentRow
                  key={`${moment.startSeconds}:${moment.text}`}
                  episodeId={group.id}
                  moment={moment}
                  readUrl={
                    pageUrl +
                    formatEpisodeLink({ ...filter, moment: { startSeconds: moment.startSeconds } })
                  }
                  onPlay={() => playEpisode(group.id, { startSeconds: moment.startSeconds })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface MomentRowProps {
  readonly episodeId: string;
  readonly moment: Moment;
  /** The transcript at this moment. */
  readonly readUrl: string;
  readonly onPlay: () => void;
}

function MomentRow({ episodeId, moment, readUrl, onPlay }: MomentRowProps) {
  const { startSeconds, endSeconds, text, ranges, story } = moment;
  const messages = useMessages();
  const isNow = usePlayerState(
    ({ track, positionSeconds }) =>
      track?.id === episodeId && positionSeconds >= startSeconds && positionSeconds < endSeconds,
  );
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)] items-baseline rounded-xl md:grid-cols-[minmax(0,1fr)_auto] ${isNow ? "bg-bg-2" : ""}`}
    >
      <button
        type="button"
        aria-current={isNow ? "true" : undefined}
        onClick={onPlay}
        className="group grid min-h-11 grid-cols-[64px_minmax(0,1fr)] items-baseline gap-3.5 rounded-xl px-2.5 py-2.5 text-left"
      >
        <span className="flex items-center gap-1.5 font-mono text-[13px] text-teal tabular-nums">
          <Play aria-hidden size={10} fill="currentColor" /> {formatTimecode(startSeconds)}
        </span>
        <span className="text-base leading-7 text-ink-2 group-hover:text-ink">
          <MarkedText text={text} ranges={ranges} />
        </span>
      </button>
      <a
        href={readUrl}
        aria-label={messages.readFromHere(story)}
        className="figure px-2.5 pb-3 pl-[88px] hover:text-teal md:py-3 md:pl-2.5"
      >
        {story}
      </a>
    </li>
  );
}
