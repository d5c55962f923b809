import { readErrorCode } from "#catalog/catalog-error.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useScrollEnd } from "#ui/hooks/use-scroll-end.ts";
import { EpisodeRow } from "./episode-row.tsx";
import { usePlayEpisode } from "#actions/use-play-episode.ts";

/** Is an episode to be listed? */
export type EpisodeTest = (entry: EpisodeIndexEntry) => boolean;

/** Episodes as they are listed, and how more of them come. */
export interface EpisodeRowsProps {
  readonly episodes: readonly EpisodeIndexEntry[];
  readonly isWanted: EpisodeTest;
  /** No more are to come. */
  readonly isAll: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly loadOlder?: (() => void) | undefined;
}

export function EpisodeRows(props: EpisodeRowsProps) {
  const { episodes, isWanted, isAll, error, retry, loadOlder } = props;
  const messages = useMessages(libraryMessages);
  const errors = useMessages(errorMessages);
  const { prepareEpisode } = usePlayEpisode();
  const endRef = useScrollEnd(loadOlder);
  const shown = episodes.filter(isWanted);
  return (
    <>
      <ul aria-label={messages.allEpisodes}>
        {shown.map((entry) => (
          <EpisodeRow key={entry.id} entry={entry} onPrepare={prepareEpisode} />
        ))}
      </ul>
      {shown.length === 0 && isAll && <p className="py-8 text-ink-2">{messages.noSuchEpisodes}</p>}
      {error && <ErrorNote sentence={errors[readErrorCode(error)]} onRetry={retry} />}
      {loadOlder && (
        <div ref={error ? undefined : endRef} className="py-5">
          <TextButton onClick={loadOlder}>{messages.olderEpisodes}</TextButton>
        </div>
      )}
    </>
  );
}
