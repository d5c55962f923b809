import { useState, type PointerEvent } from "react";
import { usePlayerActions, usePositionClock } from "#player/react/player-context.ts";

/** Dragging: the page shows the time under the finger, the sound goes there on release. */
export function useScrub(durationSeconds: number) {
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
