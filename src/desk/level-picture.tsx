import { memo } from "react";

/** A stretch of a sound, in ms. */
export interface SoundWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

interface LevelPictureProps {
  /** A byte for each 10 ms of the whole sound. */
  readonly levels: Uint8Array;
  readonly window: SoundWindow;
}

const levelMs = 10;
const height = 100;
/** More lines than that are not seen apart. */
const mostLines = 600;

/** Draws how loud a stretch of a sound is, as wide as its place. */
export const LevelPicture = memo(function LevelPicture({ levels, window }: LevelPictureProps) {
  const width = window.toMs - window.fromMs;
  return (
    <svg
      aria-hidden
      className="desk-levels"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      <path d={drawLevels(levels, window)} />
    </svg>
  );
});

/** One outline of the loudest of each stretch, above and below the middle. */
export function drawLevels(levels: Uint8Array, { fromMs, toMs }: SoundWindow): string {
  const first = Math.floor(fromMs / levelMs);
  const own = levels.subarray(first, Math.ceil(toMs / levelMs));
  const step = Math.max(1, Math.ceil(own.length / mostLines));
  const points = Array.from({ length: Math.ceil(own.length / step) }, (_, index) => {
    const part = own.subarray(index * step, (index + 1) * step);
    const half = (Math.max(...part) / 255) * (height / 2);
    return { x: index * step * levelMs, half: Math.round(half * 10) / 10 };
  });
  const top = points.map(({ x, half }) => `L${x} ${height / 2 - half}`).join("");
  const bottom = points
    .toReversed()
    .map(({ x, half }) => `L${x} ${height / 2 + half}`)
    .join("");
  return points.length === 0 ? "" : `M0 ${height / 2}${top}${bottom}Z`;
}
