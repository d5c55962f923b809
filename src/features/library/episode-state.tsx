import { CircleCheck } from "lucide-react";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { libraryMessages } from "#messages/zh/library.ts";
import { useEpisodeProgress } from "#player/react/use-episode-progress.ts";
import { EpisodeProgress } from "#ui/episode-progress.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** How long an episode is, or how much of it is left; on phones in one line. */
export interface EpisodeStateProps {
  readonly entry: EpisodeIndexEntry;
  readonly isSounding: boolean;
}

export function EpisodeState({ entry, isSounding }: EpisodeStateProps) {
  const { id, durationMs } = entry;
  const messages = useMessages(libraryMessages);
  const { positionSeconds, isStarted, isHeard } = useEpisodeProgress(id);
  const durationSeconds = durationMs / 1000;
  const left = formatTimecode(Math.max(0, durationSeconds - positionSeconds));
  return (
    <div className="flex min-w-0 items-center gap-2 font-mono text-[12.5px] leading-normal text-ink-3 tabular-nums @xl:col-start-4 @xl:row-start-1 @xl:grid @xl:justify-items-end @xl:gap-1 @xl:text-right">
      {isSounding && <span className="hidden @xl:inline">{messages.playing}</span>}
      <span className="truncate">
        {isStarted ? messages.minutesLeft(left) : formatTimecode(durationSeconds)}
      </span>
      {isHeard && !isStarted && (
        <span className="flex shrink-0 items-center gap-1">
          <CircleCheck aria-hidden size={15} />
          <span>{messages.heard}</span>
        </span>
      )}
      {isStarted && (
        <span className="w-18 shrink-0">
          <EpisodeProgress part={positionSeconds / durationSeconds} />
        </span>
      )}
    </div>
  );
}
