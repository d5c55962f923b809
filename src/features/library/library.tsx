import type { ReactNode } from "react";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useLibraryMoments } from "#catalog/use-library-moments.ts";
import { useStation } from "#catalog/use-station.ts";
import { countHits } from "#core/moment-groups.ts";
import { emptyFilter, isFiltering, type ListenerFilter } from "#core/page-link.ts";
import type { QueuedEpisode } from "#core/queue.ts";
import { useMessages } from "#ui/messages-context.ts";
import { LoadingNote } from "#ui/loading-note.tsx";
import { TroubleNote } from "#ui/trouble-note.tsx";
import { EpisodeList } from "./episode-list.tsx";
import { MomentList } from "./moment-list.tsx";
import { TagBoard } from "./tag-board.tsx";

/** The library: every episode, or the moments that a filter finds in them. */
export interface LibraryProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  /** What else can be done with an episode. */
  readonly renderMenu: (episode: QueuedEpisode) => ReactNode;
}

export function Library(props: LibraryProps) {
  const Content = isFiltering(props.filter) ? Results : Home;
  return <Content {...props} />;
}

function Home({ onFilterChange, renderMenu }: LibraryProps) {
  const messages = useMessages();
  const station = useStation();
  const index = useEpisodeIndex();
  // All at once: parts that come one by one push each other down the page.
  if (station.isPending || index.isPending) return <LoadingNote />;
  return (
    <>
      <h1 className="text-2xl leading-snug font-bold md:text-[30px]">{station.data?.title}</h1>
      <p className="mt-1.5 text-ink-2">{station.data?.description}</p>
      {index.error && index.episodes.length === 0 ? (
        // Here, because the list would ask anew whenever it is put on the page, without end.
        <TroubleNote sentence={messages.error[readErrorCode(index.error)]} onRetry={index.retry} />
      ) : (
        <>
          <TagBoard filter={emptyFilter} onFilterChange={onFilterChange} />
          <div className="mt-6">
            <EpisodeList renderMenu={renderMenu} />
          </div>
        </>
      )}
    </>
  );
}

function Results({ filter, onFilterChange, renderMenu }: LibraryProps) {
  const messages = useMessages();
  const { groups, error, retry } = useLibraryMoments(filter);
  const query = filter.query.trim();
  return (
    <>
      <p className="figure">{messages.results}</p>
      <h1 className="mt-1.5 text-[26px] leading-snug font-bold break-words">
        {filter.tags.map((tag) => `#${tag}`).join(" + ")}
        {query !== "" && (
          <span className="font-normal text-ink-3">
            {filter.tags.length > 0 && " + "}
            {query}
          </span>
        )}
      </h1>
      <TagBoard filter={filter} onFilterChange={onFilterChange} />
      <p role="status" className="figure mt-6">
        {groups
          ? `${messages.momentCount(countHits(groups))} · ${messages.episodeCount(groups.length)}`
          : error === null && messages.loading}
      </p>
      {error && <TroubleNote sentence={messages.error[readErrorCode(error)]} onRetry={retry} />}
      {groups && <MomentList groups={groups} filter={filter} renderMenu={renderMenu} />}
      {groups?.length === 0 && (
        <div className="py-4">
          <p className="text-ink-2">{messages.nothingFound}</p>
          <TagBoard filter={emptyFilter} onFilterChange={onFilterChange} />
        </div>
      )}
    </>
  );
}
