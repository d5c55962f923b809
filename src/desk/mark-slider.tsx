import { formatTimecode } from "#core/episode/timecode.ts";
import type { SoundWindow } from "./level-picture.tsx";

interface MarkSliderProps {
  readonly name: string;
  readonly kind: "start" | "next";
  readonly window: SoundWindow;
  readonly ms: number;
  readonly onMove: (ms: number) => void;
  readonly describedBy: string;
}

/** Where a sentence starts, on its stretch of sound: moved by pointer and by the arrow keys. */
export function MarkSlider(props: MarkSliderProps) {
  const { name, kind, window, ms, onMove, describedBy } = props;
  return (
    <input
      type="range"
      className={`desk-mark desk-mark-${kind}`}
      data-mark={kind}
      aria-label={name}
      aria-valuetext={formatMark(ms)}
      aria-describedby={describedBy}
      min={window.fromMs}
      max={window.toMs}
      step={10}
      value={ms}
      onChange={({ target }) => onMove(target.valueAsNumber)}
    />
  );
}

/** @example formatMark(83_450) === "1:23.45" */
export function formatMark(ms: number): string {
  const hundredths = String(Math.floor((ms % 1000) / 10)).padStart(2, "0");
  return `${formatTimecode(ms / 1000)}.${hundredths}`;
}
