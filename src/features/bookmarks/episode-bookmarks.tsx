import { formatTimecode } from "#core/episode/timecode.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { episodeMessages } from "#messages/zh/episode.ts";
import { useMessages } from "#ui/messages-context.ts";

/** The bookmarks in an open episode. */
export interface EpisodeBookmarksProps {
  readonly bookmarks: readonly Bookmark[];
  readonly onSeek: (startSeconds: number) => void;
}

export function EpisodeBookmarks({ bookmarks, onSeek }: EpisodeBookmarksProps) {
  const messages = useMessages(episodeMessages);
  return (
    <section aria-label={messages.bookmarks} className="mt-6">
      <h2 className="eyebrow mx-2 mb-2 flex justify-between">
        <span>{messages.bookmarks}</span>
        <span aria-hidden>{bookmarks.length}</span>
      </h2>
      <ol className="grid gap-px">
        {bookmarks.map(({ startSeconds, text, note }) => (
          <li key={startSeconds}>
            <button
              type="button"
              onClick={() => onSeek(startSeconds)}
              className="grid min-h-11 w-full grid-cols-[var(--time-width)_minmax(0,1fr)] items-baseline gap-2 rounded-lg px-2 py-2 text-left text-sm text-ink-2 hover:bg-bg-2 hover:text-ink md:min-h-9 md:py-1.5 pointer-coarse:min-h-11"
            >
              <span className="figure whitespace-nowrap">{formatTimecode(startSeconds)}</span>
              <span className="truncate">{note || text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
