import { useMemo, useRef } from "react";
import type { Story } from "#core/episode/episode.ts";
import { splitClock } from "#core/episode/timecode.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { Waveform } from "#ui/waveform.tsx";
import { usePaintedProgress } from "./use-painted-progress.ts";
import { useScrub } from "./use-scrub.ts";
import { useSeekKeys } from "./use-seek-keys.ts";

/** The position in the episode, to be dragged or moved by keys. */
export interface ProgressSliderProps {
  readonly durationSeconds: number;
  /** Loudness of equal time ranges, 0–1; a thin line without it. */
  readonly peaks?: readonly number[] | undefined;
  /** Where hits are spoken. */
  readonly markersSeconds: readonly number[];
  readonly stories?: readonly Story[];
  readonly bookmarks?: readonly Bookmark[];
  /** Under a thumb: higher, with fewer bars. */
  readonly isLarge?: boolean;
}

// Loaded for those who loop, or have muted something.
const LoopMark = lazyPart(async () => (await import("./loop-mark.tsx")).LoopMark, {
  isSilent: true,
});
const MutedMarks = lazyPart(async () => (await import("./muted-marks.tsx")).MutedMarks, {
  isSilent: true,
});

const BookmarkPennants = lazyPart(
  async () => (await import("./bookmark-pennants.tsx")).BookmarkPennants,
  { isSilent: true },
);
const ProgressTip = lazyPart(async () => (await import("./progress-tip.tsx")).ProgressTip, {
  isSilent: true,
  comesSoon: "unseen",
});

const noStories: readonly Story[] = [];
const noBookmarks: readonly Bookmark[] = [];

export function ProgressSlider(props: ProgressSliderProps) {
  const { durationSeconds, peaks, markersSeconds } = props;
  const { stories = noStories, bookmarks = noBookmarks, isLarge = false } = props;
  const messages = useMessages(playerMessages);
  const handleKeyDown = useSeekKeys(durationSeconds);
  // While it moves, whole seconds are enough to be told: a render each, as for the times beside it.
  const positionSeconds = usePlayerState((state) =>
    state.status === "playing" ? Math.floor(state.positionSeconds) : state.positionSeconds,
  );
  const hasLoop = usePlayerState(({ clip }) => clip?.isLooped === true);
  const hasMuted = usePlayerState(({ mutedStories }) => mutedStories.length > 0);
  const sliderRef = useRef<HTMLDivElement>(null);
  usePaintedProgress(sliderRef, durationSeconds);
  const { dragSeconds, ...dragHandlers } = useScrub(durationSeconds);
  const borders = useMemo(
    () => stories.slice(1).map(({ startSeconds }) => startSeconds / durationSeconds),
    [stories, durationSeconds],
  );
  const now = Math.min(durationSeconds, dragSeconds ?? positionSeconds);

  return (
    <div className={`group relative w-full ${isLarge ? "h-[60px]" : peaks ? "h-11" : "h-6"}`}>
      <div
        ref={sliderRef}
        role="slider"
        tabIndex={0}
        aria-label={messages.progress}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.round(durationSeconds * 10) / 10}
        aria-valuenow={Math.round(now * 10) / 10}
        aria-valuetext={messages.progressText(splitClock(now), splitClock(durationSeconds))}
        onKeyDown={handleKeyDown}
        {...dragHandlers}
        className="absolute inset-0 cursor-pointer touch-none select-none"
      >
        {hasLoop && <LoopMark durationSeconds={durationSeconds} />}
        {markersSeconds.map((seconds) => (
          <span
            key={seconds}
            aria-hidden
            className={`absolute h-1 w-[3px] -translate-x-1/2 bg-teal ${peaks ? "top-0" : "top-2.5 z-10"}`}
            style={{ left: `${(seconds / durationSeconds) * 100}%` }}
          />
        ))}
        {peaks ? <WaveLine {...{ peaks, borders, isLarge }} /> : <ThinLine />}
        {hasMuted && <MutedMarks durationSeconds={durationSeconds} />}
      </div>
      {peaks && bookmarks.length > 0 && (
        <BookmarkPennants bookmarks={bookmarks} durationSeconds={durationSeconds} />
      )}
      {peaks && (
        <ProgressTip {...{ sliderRef, durationSeconds, dragSeconds, now, stories, bookmarks }} />
      )}
    </div>
  );
}

interface WaveLineProps {
  readonly peaks: readonly number[];
  readonly borders: readonly number[];
  readonly isLarge: boolean;
}

/** Ticks stand above it, pennants below. */
function WaveLine({ peaks, borders, isLarge }: WaveLineProps) {
  return (
    <div className={`absolute inset-x-0 top-1.5 ${isLarge ? "h-[42px]" : "h-[26px]"}`}>
      <Waveform peaks={peaks} borders={borders} barCount={isLarge ? 72 : 120} />
      <div
        aria-hidden
        className="absolute -inset-y-0.5 left-[calc(var(--played,0)*100%)] w-0.5 -translate-x-1/2 bg-ink"
      />
    </div>
  );
}

function ThinLine() {
  return (
    <div className="absolute inset-x-0 top-2.5 h-[3px] bg-line">
      <div className="h-full w-[calc(var(--played,0)*100%)] bg-now" />
    </div>
  );
}
