import { useState } from "react";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useMonthEpisodes } from "#catalog/tags/use-month-episodes.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useScrollEnd } from "#ui/hooks/use-scroll-end.ts";
import { everyEpisode, ListFilter, type EpisodeChoice } from "./list-filter.tsx";
import { EpisodeRow } from "./episode-row.tsx";
import { useKindTest } from "./use-kind-test.ts";
import { usePlayEpisode } from "#actions/use-play-episode.ts";

/** All episodes, or those of a choice, newest first, page by page. */
export function EpisodeList() {
  const messages = useMessages(libraryMessages);
  const errors = useMessages(errorMessages);
  const { playEpisode, prepareEpisode } = usePlayEpisode();
  const [choice, setChoice] = useState<EpisodeChoice>(everyEpisode);
  const { isLoaded, months, ...index } = useEpisodeIndex();
  const ofMonth = useMonthEpisodes(choice.month);
  const isWanted = useKindTest(choice.kind);
  const { episodes, error, retry } = choice.month === undefined ? index : ofMonth;
  const loadOlder = choice.month === undefined ? index.loadOlder : undefined;
  const endRef = useScrollEnd(loadOlder);
  const shown = episodes.filter(isWanted);
  const isAll = loadOlder === undefined && !(choice.month !== undefined && ofMonth.isPending);
  return (
    <>
      {isLoaded && index.episodes.length === 0 && <p className="py-8">{messages.noEpisodes}</p>}
      {index.episodes.length > 1 && (
        <ListFilter months={months} choice={choice} onChoiceChange={setChoice} />
      )}
      <ul aria-label={messages.allEpisodes}>
        {shown.map((entry) => (
          <EpisodeRow
            key={entry.id}
            entry={entry}
            onPlay={playEpisode}
            onPrepare={prepareEpisode}
          />
        ))}
      </ul>
      {index.episodes.length > 0 && shown.length === 0 && isAll && (
        <p className="py-8 text-ink-2">{messages.noSuchEpisodes}</p>
      )}
      {error && <ErrorNote sentence={errors[readErrorCode(error)]} onRetry={retry} />}
      {loadOlder && (
        <div ref={error ? undefined : endRef} className="py-5">
          <TextButton onClick={loadOlder}>{messages.olderEpisodes}</TextButton>
        </div>
      )}
    </>
  );
}
