import { PenLine, Play, Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import type { FoundBookmark } from "#core/listener/search-bookmarks.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { bookmarkMessages } from "#messages/zh/bookmarks.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { RowPlace } from "#ui/windowed-rows.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { usePlayEpisode } from "#actions/use-play-episode.ts";
import { useShare } from "#actions/share-context.ts";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";

/** A bookmark with its note and what can be done with it. */
export interface BookmarkRowProps {
  readonly found: FoundBookmark;
  /** The episode is no longer published: nothing is left to play or to link to. */
  readonly isGone: boolean;
  readonly place: RowPlace;
}

export function BookmarkRow({ found, isGone, place }: BookmarkRowProps) {
  const { bookmark, note } = found;
  const { episodeId, startSeconds, endSeconds } = bookmark;
  const store = useBookmarkStore();
  const { playEpisode } = usePlayEpisode();
  const [isEditing, setIsEditing] = useState(false);
  const isNow = usePlayerState(
    ({ track, positionSeconds: seconds }) =>
      track?.id === episodeId && seconds >= startSeconds && seconds < endSeconds,
  );
  return (
    <li
      {...place}
      className={`relative grid grid-cols-[minmax(0,1fr)] items-start rounded-xl md:grid-cols-[minmax(0,1fr)_auto] ${isNow ? "bg-bg-2" : ""}`}
    >
      <div className="min-w-0">
        <Quotation
          found={found}
          isNow={isNow}
          onPlay={isGone ? undefined : () => playEpisode(episodeId, { startSeconds })}
        />
        {bookmark.note !== "" && !isEditing && (
          <p className="mr-2.5 mb-2.5 ml-2.5 border-l-2 md:ml-[88px] border-line pl-3 text-sm leading-6 wrap-anywhere whitespace-pre-line text-ink">
            <MarkedText {...note} />
          </p>
        )}
        {isEditing && (
          <NoteEditor
            note={bookmark.note}
            onSave={(text) => store.setNote(bookmark, text)}
            onClose={() => setIsEditing(false)}
          />
        )}
      </div>
      <BookmarkTools
        bookmark={bookmark}
        isGone={isGone}
        isEditing={isEditing}
        onEdit={() => setIsEditing(!isEditing)}
      />
    </li>
  );
}

interface BookmarkToolsProps {
  readonly bookmark: Bookmark;
  readonly isGone: boolean;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
}

/** What can be done with a bookmark besides playing it. */
function BookmarkTools({ bookmark, isGone, isEditing, onEdit }: BookmarkToolsProps) {
  const { episodeId, startSeconds, endSeconds } = bookmark;
  const messages = useMessages(listenerMessages);
  const { writeNote } = useMessages(bookmarkMessages);
  const { remove } = useBookmarkSentence();
  const share = useShare();
  const clock = formatTimecode(startSeconds);
  // On phones in the line of the time, so that the words have the whole width.
  return (
    <div className="absolute top-0 right-0 flex md:static md:py-0.5">
      {!isGone && (
        <IconButton
          label={`${messages.shareBookmark} ${clock}`}
          onClick={() => share({ episodeId, moment: { startSeconds, endSeconds } })}
        >
          <Share2 aria-hidden size={16} />
        </IconButton>
      )}
      <IconButton
        label={`${bookmark.note === "" ? writeNote : messages.editNote} ${clock}`}
        isExpanded={isEditing}
        onClick={onEdit}
      >
        <PenLine aria-hidden size={16} />
      </IconButton>
      <IconButton label={`${messages.deleteBookmark} ${clock}`} onClick={() => remove(bookmark)}>
        <Trash2 aria-hidden size={16} />
      </IconButton>
    </div>
  );
}

interface QuotationProps extends Pick<BookmarkRowProps, "found"> {
  /** Undefined where there is nothing left to play. */
  readonly onPlay: (() => void) | undefined;
  readonly isNow: boolean;
}

/** The time and the words; a press plays there. */
function Quotation({ found, isNow, onPlay }: QuotationProps) {
  const { bookmark, text } = found;
  const clock = formatTimecode(bookmark.startSeconds);
  const rowClass =
    "grid min-h-11 w-full grid-cols-[minmax(0,1fr)] px-2.5 pb-2.5 max-md:grid-rows-[44px_auto] max-md:*:first:self-center md:grid-cols-[64px_minmax(0,1fr)] md:items-baseline md:gap-3.5 md:pt-2.5";
  const words = (
    <span className="text-base leading-7 wrap-anywhere text-ink-2 group-hover:text-ink">
      <MarkedText {...text} />
    </span>
  );
  if (!onPlay) {
    return (
      <div className={rowClass}>
        <span className="figure text-[13px]">{clock}</span>
        {words}
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-current={isNow ? "true" : undefined}
      onClick={onPlay}
      className={`group ${rowClass} rounded-xl text-left`}
    >
      <span className="flex items-center gap-1.5 font-mono text-[13px] text-teal tabular-nums">
        <Play aria-hidden size={10} fill="currentColor" />
        <span>{clock}</span>
      </span>
      {words}
    </button>
  );
}
