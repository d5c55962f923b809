import { ListPlus, Play, SkipForward, Square } from "lucide-react";
import { listClips, MixLink } from "#actions/mix-link-part.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useClipRun } from "#actions/use-clip-run.ts";

/** Plays all moments of a list in turn; while it does it stays in sight and says which. */
export interface ClipRunBarProps {
  readonly groups: readonly MomentGroup[];
  /** Fetches more of the list; undefined where all is here. */
  readonly onEnd: (() => void) | undefined;
}

export function ClipRunBar({ groups, onEnd }: ClipRunBarProps) {
  const messages = useMessages(searchResultsMessages);
  const { count, lengthSeconds, position, title, start, next, stop } = useClipRun(groups, onEnd);
  if (count < 2) return null;
  if (position === undefined) {
    return (
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          onClick={start}
          className="inline-flex min-h-11 items-center justify-center gap-2 rounded-[10px] bg-amber max-md:min-w-44 md:min-w-40 px-4 text-[14.5px] font-semibold text-amber-ink"
        >
          <Play aria-hidden size={17} fill="currentColor" />
          <span>{messages.clipRun.start}</span>
          {onEnd === undefined && (
            <span aria-hidden className="tabular-nums">
              {formatTimecode(lengthSeconds)}
            </span>
          )}
        </button>
        <MixLink clips={listClips(groups)} icon={<ListPlus aria-hidden size={16} />} isCompact />
      </div>
    );
  }
  return (
    <section
      aria-label={messages.clipRun.start}
      className="sticky top-[calc(var(--header-height)+8px)] z-10 flex min-h-12 basis-full items-center gap-1 rounded-[10px] border border-line bg-bg-1 pl-3"
    >
      <p role="status" className="mr-auto min-w-0 truncate text-sm text-ink-2">
        <span className="figure mr-2">{messages.clipRun.position(position, count)}</span>
        <span>{title}</span>
      </p>
      {position < count && (
        <IconButton label={messages.clipRun.next} onClick={next}>
          <SkipForward aria-hidden size={17} />
        </IconButton>
      )}
      <IconButton label={messages.clipRun.stop} onClick={stop}>
        <Square aria-hidden size={15} fill="currentColor" />
      </IconButton>
    </section>
  );
}
