import { PenLine, Play, Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import type { FoundBookmark } from "#core/listener/search-bookmarks.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { bookmarkMessages } from "#messages/zh/bookmarks.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useMessages } from "#ui/messages-context.ts";
import { NoteEditor } from "./note-editor.tsx";
import { useBookmarkSentence } from "#actions/use-bookmark-sentence.ts";

/** A bookmark with its note and what can be done with it. */
export interface BookmarkRowProps {
  readonly found: FoundBookmark;
  /** Undefined where the episode is gone. */
  readonly onPlay: (() => void) | undefined;
  readonly onShare: (() => void) | undefined;
}

export function BookmarkRow({ found, onPlay, onShare }: BookmarkRowProps) {
  const { bookmark, note } = found;
  const messages = useMessages(listenerMessages);
  const bookmarkWords = useMessages(bookmarkMessages);
  const memory = useBookmarkStore();
  const { remove } = useBookmarkSentence();
  const [isEditing, setIsEditing] = useState(false);
  const clock = formatTimecode(bookmark.startSeconds);
  const hasNote = bookmark.note !== "";
  const isNow = usePlayerState(
    ({ track, positionSeconds: seconds }) =>
      track?.id === bookmark.episodeId &&
      seconds >= bookmark.startSeconds &&
      seconds < bookmark.endSeconds,
  );
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)] items-start rounded-xl md:grid-cols-[minmax(0,1fr)_auto] ${isNow ? "bg-bg-2" : ""}`}
    >
      <div className="min-w-0">
        <Quotation found={found} isNow={isNow} onPlay={onPlay} />
        {hasNote && !isEditing && (
          <p className="mr-2.5 mb-2.5 ml-[88px] border-l-2 border-line pl-3 text-sm leading-6 wrap-anywhere whitespace-pre-line text-ink">
            <MarkedText {...note} />
          </p>
        )}
        {isEditing && (
          <NoteEditor
            note={bookmark.note}
            onSave={(text) => memory.setNote(bookmark, text)}
            onClose={() => setIsEditing(false)}
          />
        )}
      </div>
      <div className="flex justify-end pb-1 md:py-0.5">
        {onShare && (
          <IconButton label={`${messages.shareBookmark} ${clock}`} onClick={onShare}>
            <Share2 aria-hidden size={16} />
          </IconButton>
        )}
        <IconButton
          label={`${hasNote ? messages.editNote : bookmarkWords.writeNote} ${clock}`}
          isExpanded={isEditing}
          onClick={() => setIsEditing(!isEditing)}
        >
          <PenLine aria-hidden size={16} />
        </IconButton>
        <IconButton label={`${messages.deleteBookmark} ${clock}`} onClick={() => remove(bookmark)}>
          <Trash2 aria-hidden size={16} />
        </IconButton>
      </div>
    </li>
  );
}

interface QuotationProps extends Pick<BookmarkRowProps, "found" | "onPlay"> {
  readonly isNow: boolean;
}

/** The time and the words; a press plays there. */
function Quotation({ found, isNow, onPlay }: QuotationProps) {
  const { bookmark, text } = found;
  const clock = formatTimecode(bookmark.startSeconds);
  const rowClass =
    "grid min-h-11 w-full grid-cols-[64px_minmax(0,1fr)] items-baseline gap-3.5 px-2.5 py-2.5";
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
        <Play aria-hidden size={10} fill="currentColor" /> {clock}
      </span>
      {words}
    </button>
  );
}
