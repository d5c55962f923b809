import { useState } from "react";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { EpisodeRows } from "./episode-rows.tsx";
import { everyEpisode, ListFilter, type EpisodeChoice } from "./list-filter.tsx";
import { useKindTest } from "./use-kind-test.ts";

const MonthEpisodes = lazyPart(async () => (await import("./month-episodes.tsx")).MonthEpisodes, {
  waiting: <LoadingNote />,
});

/** All episodes, or those of a choice, newest first, page by page. */
export function EpisodeList() {
  const messages = useMessages(libraryMessages);
  const [choice, setChoice] = useState<EpisodeChoice>(everyEpisode);
  const { isLoaded, months, ...index } = useEpisodeIndex();
  const isWanted = useKindTest(choice.kind);
  return (
    <>
      {isLoaded && index.episodes.length === 0 && <p className="py-8">{messages.noEpisodes}</p>}
      {index.episodes.length > 1 && (
        <ListFilter
          months={months}
          choice={choice}
          onChoiceChange={setChoice}
          onApproachMonths={MonthEpisodes.preload}
        />
      )}
      {choice.month === undefined ? (
        <EpisodeRows
          {...index}
          isAll={index.episodes.length > 0 && index.loadOlder === undefined}
          isWanted={isWanted}
        />
      ) : (
        <MonthEpisodes month={choice.month} isWanted={isWanted} />
      )}
    </>
  );
}
