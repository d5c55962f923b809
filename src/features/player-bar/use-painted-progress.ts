import { useEffect, type RefObject } from "react";
import { usePositionClock } from "#player/react/player-context.ts";

/** Steps of the played part: finer than the pixels of a slider. */
const steps = 2000;

/** Writes the played part to the DOM as it moves, without a render of React. */
export function usePaintedProgress(
  sliderRef: RefObject<HTMLElement | null>,
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
