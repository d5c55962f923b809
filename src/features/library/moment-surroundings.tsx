import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import { findSurroundings } from "#core/episode/find-surroundings.ts";
import type { FoundMoment } from "#actions/use-moment-actions.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** What is said before and after a moment, to be read without leaving the list. */
export function MomentSurroundings({ group, moment }: FoundMoment) {
  const messages = useMessages(errorMessages);
  const { data: episode, error, refetch } = useEpisode(group.id);
  if (error && !episode) {
    return <ErrorNote sentence={messages[readErrorCode(error)]} onRetry={() => void refetch()} />;
  }
  if (!episode) return null;
  const { before, after } = findSurroundings(episode.transcript, moment);
  return (
    <p
      data-surroundings
      className="col-span-full mb-2 mt-2 ml-[58px] border-l border-line pl-4 text-base leading-7 wrap-anywhere text-ink-2 md:ml-15"
    >
      <span>{before.join("")}</span>
      <span data-found className="text-ink">
        {moment.text}
      </span>
      <span>{after.join("")}</span>
    </p>
  );
}
