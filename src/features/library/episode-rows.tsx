import { usePlayEpisode } from "#actions/use-play-episode.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import type { EpisodeIndexEntry, EpisodeIndexFile } from "#core/files/episode-index-file.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useScrollEnd } from "#ui/hooks/use-scroll-end.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { EpisodeRow } from "./episode-row.tsx";
import { MonthHeading } from "./month-heading.tsx";

/** Is an episode to be listed? */
export type EpisodeTest = (entry: EpisodeIndexEntry) => boolean;

/** Episodes as they are listed month by month, and how more of them come. */
export interface EpisodeRowsProps {
  readonly episodes: readonly EpisodeIndexEntry[];
  /** How many the library has of each month. */
  readonly months: EpisodeIndexFile["months"];
  readonly isWanted: EpisodeTest;
  /** No more are to come. */
  readonly isAll: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly loadOlder?: (() => void) | undefined;
}

export function EpisodeRows(props: EpisodeRowsProps) {
  const { episodes, months, isWanted, isAll, error, retry, loadOlder } = props;
  const messages = useMessages(libraryMessages);
  const errors = useMessages(errorMessages);
  const { prepareEpisode } = usePlayEpisode();
  const endRef = useScrollEnd(loadOlder);
  const shown = episodes.filter(isWanted);
  return (
    <>
      <ul aria-label={messages.allEpisodes}>
        {shown.map((entry, index) => (
          <EpisodeRow
            key={entry.id}
            entry={entry}
            onPrepare={prepareEpisode}
            above={
              readMonth(entry) !== readMonth(shown[index - 1]) && (
                <MonthHeading {...countMonth(readMonth(entry), episodes, months)} />
              )
            }
          />
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

/** `YYYY-MM`; empty for none. */
function readMonth(entry: EpisodeIndexEntry | undefined): string {
  return entry?.date.slice(0, 7) ?? "";
}

/** How many episodes a month has, and how long they are once all of them are here. */
function countMonth(
  month: string,
  episodes: readonly EpisodeIndexEntry[],
  months: EpisodeIndexFile["months"],
): { month: string; count: number; minutes: number | undefined } {
  const own = episodes.filter((entry) => readMonth(entry) === month);
  const count = months.find(([name]) => name === month)?.[1] ?? own.length;
  const lengthMs = own.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return {
    month,
    count,
    minutes: own.length === count ? Math.max(1, Math.round(lengthMs / 60_000)) : undefined,
  };
}
