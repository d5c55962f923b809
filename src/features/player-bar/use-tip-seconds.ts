import { useState, type FocusEvent, type PointerEvent } from "react";

/** What decides which time of the slider is named. */
export interface TipDeps {
  readonly durationSeconds: number;
  /** Under a finger that drags. */
  readonly dragSeconds: number | undefined;
  readonly now: number;
}

interface DragHandlers {
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
}

/** The time to be named: under the finger or the mouse, else where the keyboard stands. */
export function useTipSeconds({ durationSeconds, dragSeconds, now }: TipDeps) {
  const [hoverSeconds, setHoverSeconds] = useState<number>();
  const [hasKeys, setHasKeys] = useState(false);
  const tipSeconds = dragSeconds ?? hoverSeconds ?? (hasKeys ? now : undefined);
  const tipHandlers = <T extends DragHandlers>(handlers: T) => ({
    ...handlers,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      handlers.onPointerMove(event);
      if (event.pointerType !== "mouse") return;
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const part = width > 0 ? (event.clientX - left) / width : 0;
      setHoverSeconds(Math.min(1, Math.max(0, part)) * durationSeconds);
    },
    onPointerLeave: () => setHoverSeconds(undefined),
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) =>
      setHasKeys(currentTarget.matches(":focus-visible")),
    onBlur: () => setHasKeys(false),
  });
  return { tipSeconds, tipHandlers };
}
