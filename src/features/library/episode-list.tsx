import { useState } from "react";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { EpisodeRows } from "./episode-rows.tsx";
import { everyEpisode, ListFilter, type EpisodeChoice } from "./list-filter.tsx";
import { useKindTest } from "./use-kind-test.ts";

const MonthEpisodes = lazyPart(async () => (await import("./month-episodes.tsx")).MonthEpisodes, {
  waiting: <LoadingNote />,
});

/**
 * The episodes before the newest, which stands above the list; those of a choice with it.
 * Nothing in a library of one.
 */
export function EpisodeList() {
  const [choice, setChoice] = useState<EpisodeChoice>(everyEpisode);
  const index = useEpisodeIndex();
  const { episodes, months, loadOlder } = index;
  const isOfKind = useKindTest(choice.kind);
  if (episodes.length < 2) return null;
  const [newest] = episodes;
  return (
    <div className="@container relative min-h-16">
      <div className="mt-4 @2xl:absolute @2xl:top-2.5 @2xl:right-0 @2xl:mt-0">
        <ListFilter
          months={months}
          choice={choice}
          onChoiceChange={setChoice}
          onApproachMonths={MonthEpisodes.preload}
        />
      </div>
      {choice.month === undefined ? (
        <EpisodeRows
          {...index}
          isAll={loadOlder === undefined}
          isWanted={(entry) => isOfKind(entry) && (choice.kind !== "all" || entry !== newest)}
        />
      ) : (
        <MonthEpisodes month={choice.month} isWanted={isOfKind} />
      )}
    </div>
  );
}
