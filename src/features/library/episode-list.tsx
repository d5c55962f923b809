import { useInfiniteQuery } from "@tanstack/react-query";
import { useCatalog } from "#catalog/catalog-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { TroubleNote } from "#ui/trouble-note.tsx";
import { EpisodeRow } from "./episode-row.tsx";
import { usePlayEpisode } from "./use-play-episode.ts";

/** All episodes, newest first, page by page. */
export function EpisodeList() {
  const messages = useMessages();
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  const index = useInfiniteQuery(useCatalog().episodeIndex);
  const episodes = index.data?.pages.flatMap((page) => page.episodes) ?? [];
  return (
    <>
      {index.isSuccess && episodes.length === 0 && <p className="py-8">{messages.noEpisodes}</p>}
      <ul aria-label={messages.allEpisodes}>
        {episodes.map((entry) => (
          <EpisodeRow
            key={entry.id}
            entry={entry}
            onPlay={playEpisode}
            onPrepare={prepareEpisode}
          />
        ))}
      </ul>
      {index.isError && (
        <TroubleNote
          sentence={messages.error[readErrorCode(index.error)]}
          onRetry={() => void index.refetch()}
        />
      )}
      {index.hasNextPage && (
        <div className="py-5">
          <TextButton onClick={() => void index.fetchNextPage()}>
            {messages.olderEpisodes}
          </TextButton>
        </div>
      )}
    </>
  );
}
