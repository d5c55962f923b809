import { BellOff } from "lucide-react";
import { useIsStoryMuted } from "#actions/muted-stories-context.ts";
import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The stories of an episode; the one being played is marked. */
export interface StoryListProps {
  readonly episodeId: string;
  readonly stories: readonly Story[];
  /** True while this episode is in the player. */
  readonly isCurrent: boolean;
  readonly onSeek: (startSeconds: number) => void;
}

export function StoryList({ episodeId, stories, isCurrent, onSeek }: StoryListProps) {
  const messages = useMessages(episodeMessages);
  const isMuted = useIsStoryMuted();
  const playing = usePlayerState(({ positionSeconds }) =>
    isCurrent ? findStoryIndexAt(stories, positionSeconds) : -1,
  );
  return (
    <ol className="grid gap-0.5">
      {stories.map(({ title, kind, startSeconds }, index) => (
        <li key={startSeconds}>
          <button
            type="button"
            aria-current={index === playing ? "true" : undefined}
            onClick={() => onSeek(startSeconds)}
            className="grid min-h-11 w-full grid-cols-[46px_minmax(0,1fr)] items-baseline gap-2 rounded-lg px-2 py-2 text-left text-sm text-ink-2 hover:bg-bg-2 aria-[current]:bg-bg-2 aria-[current]:text-ink md:min-h-9 md:py-1.5"
          >
            <span className="figure">{formatTimecode(startSeconds)}</span>
            <span className="wrap-anywhere">
              {title}
              {kind === "item" && isMuted(episodeId, title) && (
                <BellOff
                  role="img"
                  aria-label={messages.mutedStory}
                  size={13}
                  className="ml-1.5 inline text-ink-3"
                />
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
