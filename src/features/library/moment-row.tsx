import { Bookmark, Link, Play, UnfoldVertical } from "lucide-react";
import { useState } from "react";
import { useMomentActions, type FoundMoment } from "#actions/use-moment-actions.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { LoadingNote } from "#ui/loading/loading-note.tsx";
import { moveToResult } from "./move-to-result.ts";

const MomentSurroundings = lazyPart(
  async () => (await import("./moment-surroundings.tsx")).MomentSurroundings,
  { waiting: <LoadingNote /> },
);

/** A sentence that was found: its time plays it, its story leads into the text. */
export interface MomentRowProps extends FoundMoment {
  /** The transcript at this moment. */
  readonly readUrl: string;
  /** It is what is heard. */
  readonly isNow: boolean;
  readonly onPlay: () => void;
}

export function MomentRow({ group, moment, readUrl, isNow, onPlay }: MomentRowProps) {
  const { startSeconds, text, ranges, story } = moment;
  const messages = useMessages(searchResultsMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)] items-baseline rounded-xl md:grid-cols-[minmax(0,1fr)_auto] ${isNow ? "bg-bg-2" : ""}`}
    >
      <button
        type="button"
        data-result
        aria-current={isNow ? "true" : undefined}
        onClick={onPlay}
        onKeyDown={moveToResult}
        className="group grid min-h-11 grid-cols-[64px_minmax(0,1fr)] items-baseline gap-3.5 rounded-xl px-2.5 py-2.5 text-left"
      >
        <span className="flex items-center gap-1.5 font-mono text-[13px] text-teal tabular-nums">
          <Play aria-hidden size={10} fill="currentColor" />
          <span>{formatTimecode(startSeconds)}</span>
        </span>
        <span className="text-base leading-7 wrap-anywhere text-ink-2 group-hover:text-ink">
          <MarkedText text={text} ranges={ranges} />
        </span>
      </button>
      <span className="flex items-center pl-[78px] md:pl-0">
        <a
          href={readUrl}
          aria-label={messages.readFromHere(story)}
          className="figure px-2.5 py-3 hover:text-teal"
        >
          {story}
        </a>
        <IconButton
          label={messages.surroundings(formatTimecode(startSeconds))}
          isExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          onApproach={MomentSurroundings.preload}
        >
          <UnfoldVertical aria-hidden size={15} />
        </IconButton>
        <MomentButtons group={group} moment={moment} />
      </span>
      {isOpen && <MomentSurroundings group={group} moment={moment} />}
    </li>
  );
}

function MomentButtons(found: FoundMoment) {
  const messages = useMessages(searchResultsMessages);
  const { share, isBookmarked, toggleBookmark } = useMomentActions(found);
  const clock = formatTimecode(found.moment.startSeconds);
  return (
    <>
      <IconButton label={messages.shareFound(clock)} onClick={share}>
        <Link aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={messages.bookmarkFound(clock)}
        isPressed={isBookmarked}
        onClick={toggleBookmark}
      >
        <Bookmark aria-hidden size={15} />
      </IconButton>
    </>
  );
}
