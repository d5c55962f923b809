import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { splitClock } from "#core/episode/timecode.ts";
import {
  usePlayerActions,
  usePlayerState,
  usePositionClock,
  useReadPlayerState,
} from "#player/react/player-context.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { Waveform } from "#ui/waveform.tsx";
import { LoopMark } from "./loop-mark.tsx";

/** The position in the episode, to be dragged or moved by keys. */
export interface ProgressSliderProps {
  readonly durationSeconds: number;
  /** Loudness of equal time ranges, 0–1; a thin line without it. */
  readonly peaks?: readonly number[] | undefined;
  /** Where hits are spoken. */
  readonly markersSeconds: readonly number[];
}

// Loaded for those who have muted something.
const MutedMarks = lazyPart(async () => (await import("./muted-marks.tsx")).MutedMarks, {
  isSilent: true,
});

/** Seconds that a key moves; arrows as everywhere in the player. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

export function ProgressSlider({ durationSeconds, peaks, markersSeconds }: ProgressSliderProps) {
  const messages = useMessages(playerMessages);
  const handleKeyDown = useSeekKeys(durationSeconds);
  // While it moves, whole seconds are enough to be told: a render each, as for the times beside it.
  const positionSeconds = usePlayerState((state) =>
    state.status === "playing" ? Math.floor(state.positionSeconds) : state.positionSeconds,
  );
  const hasMuted = usePlayerState(({ mutedStories }) => mutedStories.length > 0);
  const sliderRef = useRef<HTMLDivElement>(null);
  usePaintedProgress(sliderRef, durationSeconds);
  const { dragSeconds, ...dragHandlers } = useScrub(durationSeconds);

  const now = Math.min(durationSeconds, dragSeconds ?? positionSeconds);
  const height = peaks ? "h-[42px]" : "h-6";

  return (
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
      className={`group relative w-full cursor-pointer touch-none select-none ${height}`}
    >
      <LoopMark durationSeconds={durationSeconds} />
      {markersSeconds.map((seconds) => (
        <span
          key={seconds}
          aria-hidden
          className={`absolute h-1 w-[3px] -translate-x-1/2 bg-teal ${peaks ? "top-0" : "top-2.5 z-10"}`}
          style={{ left: `${(seconds / durationSeconds) * 100}%` }}
        />
      ))}
      {peaks ? (
        <div className="absolute inset-x-0 bottom-0 h-[34px]">
          <Waveform peaks={peaks} />
        </div>
      ) : (
        <div className="absolute inset-x-0 top-2.5 h-1 bg-line">
          <div className="h-full w-[calc(var(--played,0)*100%)] bg-amber" />
        </div>
      )}
      {hasMuted && <MutedMarks durationSeconds={durationSeconds} />}
    </div>
  );
}

/** Steps of the played part: finer than the pixels of a slider. */
const steps = 2000;

/** Writes the played part to the DOM as it moves, without a render of React. */
function usePaintedProgress(
  sliderRef: React.RefObject<HTMLElement | null>,
  durationSeconds: number,
): void {
  const clock = usePositionClock();
  useEffect(
    () =>
      clock.subscribe(
        (positionSeconds) => {
          const played = durationSeconds > 0 ? Math.min(1, positionSeconds / durationSeconds) : 0;
          sliderRef.current?.style.setProperty("--played", played.toFixed(4));
        },
        (positionSeconds) => {
          const step = Math.floor((positionSeconds / durationSeconds) * steps) + 1;
          return step <= steps ? (step / steps) * durationSeconds : Infinity;
        },
      ),
    [clock, sliderRef, durationSeconds],
  );
}

/** Moves the position by the keys of a slider. */
function useSeekKeys(durationSeconds: number): (event: KeyboardEvent) => void {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  return (event) => {
    const step = keySteps[event.key];
    const target =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? durationSeconds
          : step === undefined
            ? undefined
            : readState().positionSeconds + step;
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // Not twice: the page's own keys would move it again.
    event.preventDefault();
    event.stopPropagation();
    actions.seek(target);
  };
}

/** Dragging: the page shows the time under the finger, the sound goes there on release. */
function useScrub(durationSeconds: number) {
  const clock = usePositionClock();
  const actions = usePlayerActions();
  const [dragSeconds, setDragSeconds] = useState<number>();
  const readSeconds = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = width > 0 ? (clientX - left) / width : 0;
    return Math.min(1, Math.max(0, part)) * durationSeconds;
  };
  const show = (seconds: number | undefined): void => {
    setDragSeconds(seconds);
    clock.preview(seconds);
  };
  return {
    dragSeconds,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      show(readSeconds(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragSeconds !== undefined) show(readSeconds(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (dragSeconds === undefined) return;
      actions.seek(readSeconds(event));
      show(undefined);
    },
    onPointerCancel: () => show(undefined),
  };
}
