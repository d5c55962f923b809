import { formatTimecode } from "#core/episode/timecode.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";

/** Bookmarks below the progress bar. */
export interface BookmarkPennantsProps {
  readonly bookmarks: readonly Bookmark[];
  readonly durationSeconds: number;
}

/** A pennant for each bookmark, which leads to it and is named after its words. */
export function BookmarkPennants({ bookmarks, durationSeconds }: BookmarkPennantsProps) {
  const messages = useMessages(playerMessages);
  const actions = usePlayerActions();
  if (durationSeconds === 0) return null;
  return bookmarks.map(({ startSeconds, note, text }) => {
    const name = messages.bookmarkAt(formatTimecode(startSeconds), note || text);
    return (
      <button
        key={startSeconds}
        type="button"
        aria-label={name}
        title={name}
        data-pennant
        onClick={() => actions.seek(startSeconds)}
        className="absolute -bottom-3.5 flex size-6 -translate-x-1/2 items-start"
        style={{ left: `${(startSeconds / durationSeconds) * 100}%` }}
      >
        <span
          aria-hidden
          className="mx-auto block h-2.5 w-2 bg-ink [clip-path:polygon(0_0,100%_0,100%_100%,50%_70%,0_100%)]"
        />
      </button>
    );
  });
}
