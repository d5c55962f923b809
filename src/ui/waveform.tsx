import { memo } from "react";
import { resamplePeaks } from "#core/peaks.ts";

/** Bars for an episode's peaks; the played part is cut by the CSS variable `--played` (0–1). */
export interface WaveformProps {
  /** 0–1, of equal stretches. */
  readonly peaks: readonly number[];
}

const barCount = 150;
const height = 34;

// One path for all bars: two elements in the DOM, whatever the number of bars.
function drawBars(peaks: readonly number[]): string {
  return resamplePeaks(peaks, barCount)
    .map((peak, bar) => {
      const barHeight = 3 + peak * (height - 4);
      return `M${bar * 4 + 1} ${(height - barHeight) / 2}v${barHeight.toFixed(1)}`;
    })
    .join("");
}

export const Waveform = memo(function Waveform({ peaks }: WaveformProps) {
  const path = drawBars(peaks);
  const stroke = { strokeWidth: 2.4, strokeLinecap: "round" } as const;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${barCount * 4} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none block h-full w-full"
    >
      <path d={path} className="stroke-line" {...stroke} />
      <path
        d={path}
        className="stroke-amber [clip-path:inset(0_calc(100%-var(--played,0)*100%)_0_0)]"
        {...stroke}
      />
    </svg>
  );
});
