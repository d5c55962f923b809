import { findStoryIndexAt, type Story } from "#core/episode/episode.ts";
import { formatTimecode } from "#core/episode/timecode.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { useTipSeconds, type TipDeps } from "./use-tip-seconds.ts";

/** Names a place of the progress bar. */
export interface ProgressTipProps extends TipDeps {
  readonly stories: readonly Story[];
  readonly bookmarks: readonly Bookmark[];
}

/** How near a bookmark is meant, as a part of the whole: about the width of its pennant. */
const reach = 0.012;

/** What is there: the time with its story, or the bookmark that stands there. */
export function ProgressTip({ stories, bookmarks, ...deps }: ProgressTipProps) {
  const seconds = useTipSeconds(deps);
  if (seconds === undefined) return null;
  const { durationSeconds } = deps;
  const bookmark = bookmarks.find(
    ({ startSeconds }) => Math.abs(startSeconds - seconds) < reach * durationSeconds,
  );
  const story = stories[findStoryIndexAt(stories, seconds)];
  const words = bookmark ? bookmark.note || bookmark.text : story?.title;
  return (
    <div
      aria-hidden
      data-progress-tip
      className="pointer-events-none absolute bottom-full z-10 mb-1 flex max-w-72 -translate-x-1/2 gap-2 rounded-lg border border-line bg-bg-2 px-2.5 py-1 text-[13px] whitespace-nowrap text-ink"
      style={{ left: `clamp(64px, ${(seconds / durationSeconds) * 100}%, calc(100% - 64px))` }}
    >
      <span className="figure self-center">{formatTimecode(seconds)}</span>
      <span className="truncate">{words}</span>
    </div>
  );
}
