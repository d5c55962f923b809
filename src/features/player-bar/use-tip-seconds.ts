import { useEffect, useState, type RefObject } from "react";

/** What decides which time of the slider is named. */
export interface TipDeps {
  readonly sliderRef: RefObject<HTMLElement | null>;
  readonly durationSeconds: number;
  /** Under a finger that drags. */
  readonly dragSeconds: number | undefined;
  readonly now: number;
}

/** The time to be named: under the finger or the mouse, else where the keyboard stands. */
export function useTipSeconds({
  sliderRef,
  durationSeconds,
  dragSeconds,
  now,
}: TipDeps): number | undefined {
  const [hoverPart, setHoverPart] = useState<number>();
  const [hasKeys, setHasKeys] = useState(false);
  useEffect(() => {
    const slider = sliderRef.current;
    if (!slider) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const noteKeys = (): void => setHasKeys(slider.matches(":focus-visible"));
    const noteMouse = ({ pointerType, clientX }: PointerEvent): void => {
      if (pointerType !== "mouse") return;
      const { left, width } = slider.getBoundingClientRect();
      const part = width > 0 ? (clientX - left) / width : 0;
      setHoverPart(Math.min(1, Math.max(0, part)));
    };
    slider.addEventListener("pointermove", noteMouse, { signal });
    slider.addEventListener("pointerleave", () => setHoverPart(undefined), { signal });
    slider.addEventListener("focus", noteKeys, { signal });
    slider.addEventListener("blur", () => setHasKeys(false), { signal });
    // It may have been reached before this was here.
    noteKeys();
    return () => controller.abort();
  }, [sliderRef]);
  const hoverSeconds = hoverPart === undefined ? undefined : hoverPart * durationSeconds;
  return dragSeconds ?? hoverSeconds ?? (hasKeys ? now : undefined);
}
