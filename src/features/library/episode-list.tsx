import type { ReactNode } from "react";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import type { QueuedEpisode } from "#core/queue.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { TroubleNote } from "#ui/trouble-note.tsx";
import { EpisodeRow } from "./episode-row.tsx";
import { usePlayEpisode } from "./use-play-episode.ts";

/** What an episode's row needs from around. */
export interface EpisodeListProps {
  /** What else can be done with an episode. */
  readonly renderMenu: (episode: QueuedEpisode) => ReactNode;
}

/** All episodes, newest first, page by page. */
export function EpisodeList({ renderMenu }: EpisodeListProps) {
  const messages = useMessages();
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  const { episodes, isLoaded, error, retry, loadOlder } = useEpisodeIndex();
  return (
    <>
      {isLoaded && episodes.length === 0 && <p className="py-8">{messages.noEpisodes}</p>}
      <ul aria-label={messages.allEpisodes}>
        {episodes.map((entry) => (
          <EpisodeRow
            key={entry.id}
            entry={entry}
            onPlay={playEpisode}
            onPrepare={prepareEpisode}
            menu={renderMenu(entry)}
          />
        ))}
      </ul>
      {error && <TroubleNote sentence={messages.error[readErrorCode(error)]} onRetry={retry} />}
      {loadOlder && (
        <div className="py-5">
          <TextButton onClick={loadOlder}>{messages.olderEpisodes}</TextButton>
        </div>
      )}
    </>
  );
}
