import { BellOff, Bookmark as BookmarkIcon } from "lucide-react";
import type { Story } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";

/** A story in the list. */
export interface StoryRowProps {
  readonly story: Story;
  readonly isNow: boolean;
  readonly isMuted: boolean;
  readonly bookmarkCount: number;
  readonly hitCount: number;
  /** How long it is beside the longest one, 0–1; undefined shows no map. */
  readonly part?: number;
  readonly onSeek: (startSeconds: number) => void;
}

export function StoryRow(props: StoryRowProps) {
  const { story, isNow, isMuted, bookmarkCount, hitCount, part, onSeek } = props;
  const messages = useMessages(episodeMessages);
  return (
    <button
      type="button"
      aria-current={isNow ? "true" : undefined}
      onClick={() => onSeek(story.startSeconds)}
      className="relative grid min-h-11 w-full grid-cols-[var(--time-width)_minmax(0,1fr)_auto] items-baseline gap-2 rounded-lg px-2 py-2 text-left text-sm text-ink-2 hover:bg-bg-2 aria-[current]:bg-bg-2 aria-[current]:text-ink md:min-h-9 md:py-1.5 pointer-coarse:min-h-11"
    >
      <span className="figure whitespace-nowrap">{formatTimecode(story.startSeconds)}</span>
      <span className="wrap-anywhere">
        <span>{story.title}</span>
        {isMuted && (
          <BellOff
            role="img"
            aria-label={messages.mutedStory}
            size={13}
            className="ml-1.5 inline text-ink-3"
          />
        )}
      </span>
      {(bookmarkCount > 0 || hitCount > 0) && (
        <span className="flex items-center gap-2 font-mono text-xs">
          {hitCount > 0 && (
            <span title={messages.hitCount(hitCount)} className="text-teal">
              {hitCount}
            </span>
          )}
          {bookmarkCount > 0 && (
            <span title={messages.bookmarkCount(bookmarkCount)} className="flex items-center gap-1">
              <BookmarkIcon aria-hidden size={13} fill="currentColor" />
              <span>{bookmarkCount}</span>
            </span>
          )}
        </span>
      )}
      {part !== undefined && (
        <span
          aria-hidden
          className={`absolute bottom-0.5 left-[calc(var(--time-width)+16px)] h-0.5 rounded-sm ${isNow ? "bg-now" : "bg-wave"}`}
          style={{ width: `calc((100% - var(--time-width) - 24px) * ${part.toFixed(3)})` }}
        />
      )}
    </button>
  );
}
