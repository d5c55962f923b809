import { Bookmark, Play, Share2, UnfoldVertical } from "lucide-react";
import { useState } from "react";
import { useMomentActions, type FoundMoment } from "#actions/use-moment-actions.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { MarkedText } from "#ui/marked-text.tsx";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { moveToResult } from "./move-to-result.ts";

const MomentSurroundings = lazyPart(
  async () => (await import("./moment-surroundings.tsx")).MomentSurroundings,
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
  const { startSeconds, text, ranges, story, number } = moment;
  const messages = useMessages(searchResultsMessages);
  const [isOpen, setIsOpen] = useState(false);
  const clock = formatTimecode(startSeconds);
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] border-b border-line py-2.5 ${isNow ? "bg-bg-1" : ""}`}
    >
      <button
        type="button"
        data-result
        aria-current={isNow ? "true" : undefined}
        onClick={onPlay}
        onKeyDown={moveToResult}
        className="group col-span-2 grid min-h-11 grid-cols-[44px_minmax(0,1fr)] items-start gap-3.5 rounded-xl text-left md:col-span-1 md:gap-4"
      >
        <span className="sr-only">{`${clock} `}</span>
        <span
          className={`grid h-11 w-11 place-items-center rounded-full border pl-0.5 ${isNow ? "border-amber bg-amber text-amber-ink" : "border-line text-ink group-hover:border-ink-3"}`}
        >
          <Play aria-hidden size={18} fill="currentColor" />
        </span>
        <span className="pt-1.5 pb-2 text-base leading-[1.75] wrap-anywhere md:text-[16.5px]">
          <MarkedText text={text} ranges={ranges} />
        </span>
      </button>
      <a
        href={readUrl}
        aria-label={messages.readFromHere(story)}
        className="relative row-start-2 -mt-1.5 ml-[58px] flex min-h-6 min-w-0 items-baseline gap-2.5 self-center text-[13px] text-ink-3 after:absolute after:inset-x-0 after:-inset-y-2.5 hover:text-teal md:ml-15"
      >
        <span aria-hidden className="font-mono text-teal tabular-nums">
          {clock}
        </span>
        <span className="truncate">
          {number !== undefined && (
            <span aria-hidden className="mr-1.5 font-mono tabular-nums">
              {String(number).padStart(2, "0")}
            </span>
          )}
          <span>{story}</span>
        </span>
      </a>
      <span className="col-start-2 row-start-2 -mr-2.5 flex self-start md:row-span-2 md:row-start-1">
        <IconButton
          label={messages.surroundings(clock)}
          isExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          onApproach={MomentSurroundings.preload}
        >
          <UnfoldVertical aria-hidden size={17} />
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
        <Share2 aria-hidden size={17} />
      </IconButton>
      <IconButton
        label={messages.bookmarkFound(clock)}
        isPressed={isBookmarked}
        onClick={toggleBookmark}
      >
        <Bookmark aria-hidden size={17} />
      </IconButton>
    </>
  );
}
