import { useRef, type TouchEvent } from "react";

/** Where a finger that goes up or down leads. */
export interface SwipeDeps {
  readonly onDown: () => void;
  readonly onUp: () => void;
}

/** How far a finger has to go, in pixels: further than one that slips off a button. */
const shortestSwipe = 72;

/** Up and down by one finger, where nothing can be scrolled that way. */
export function useSwipe({ onDown, onUp }: SwipeDeps) {
  const start = useRef<{ x: number; y: number }>(undefined);
  return {
    onTouchStart: ({ touches, target }: TouchEvent<HTMLElement>) => {
      const touch = touches[0];
      // A finger on the slider moves the sound, one in another sheet that.
      const isElsewhere =
        target instanceof Element && target.closest("[role=slider], dialog dialog, [popover]");
      const isAlone = touch && touches.length === 1 && !isElsewhere;
      start.current = isAlone ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches, currentTarget }: TouchEvent<HTMLElement>) => {
      const touch = changedTouches[0];
      const from = start.current;
      start.current = undefined;
      if (!touch || !from) return;
      const down = touch.clientY - from.y;
      if (Math.abs(down) < shortestSwipe || Math.abs(touch.clientX - from.x) > Math.abs(down)) {
        return;
      }
      const { scrollTop, scrollHeight, clientHeight } = currentTarget;
      if (down > 0 && scrollTop <= 0) onDown();
      if (down < 0 && scrollTop + clientHeight >= scrollHeight - 1) onUp();
    },
    onTouchCancel: () => {
      start.current = undefined;
    },
  };
}
