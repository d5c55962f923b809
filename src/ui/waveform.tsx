import { memo } from "react";
import { resamplePeaks } from "#core/episode/peaks.ts";

/** Bars for an episode's peaks; the played part is cut by the CSS variable `--played` (0–1). */
export interface WaveformProps {
  /** 0–1, of equal stretches; none for a sound whose bytes nobody has seen: chapters are drawn. */
  readonly peaks: readonly number[];
  /** Where stories begin, as parts of the whole: there a bar gives way to a thin line. */
  readonly borders?: readonly number[];
  /** As many as the place has room for. */
  readonly barCount?: number;
}

const height = 34;
const shortestBar = 3;
/** With more of them, lines stand between the bars: too few bars would be left. */
const mostGaps = 16;
const chapterGap = 3;
const noBorders: readonly number[] = [];

/** Spreads levels over the whole height: speech by one voice differs little in loudness. */
function spreadLevels(levels: readonly number[]): number[] {
  const sorted = levels.toSorted((a, b) => a - b);
  const percentile = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const low = percentile(0.05) * 0.8;
  const range = Math.max(0.01, percentile(0.98) - low);
  return levels.map((level) => Math.min(1, Math.max(0, (level - low) / range)) ** 1.4);
}

// One path for all bars: few elements in the DOM, whatever the number of bars.
function drawBars(levels: readonly number[], gaps: ReadonlySet<number>): string {
  return spreadLevels(levels)
    .map((peak, bar) => {
      if (gaps.has(bar)) return "";
      const barHeight = shortestBar + peak * (height - shortestBar - 1);
      return `M${bar * 4 + 1} ${(height - barHeight) / 2}v${barHeight.toFixed(1)}`;
    })
    .join("");
}

/** One thick line a chapter, with a gap between two: nothing that looks like sound. */
function drawChapters(borders: readonly number[], width: number): string {
  const ends = [0, ...borders, 1].map((part) => part * width);
  return ends
    .slice(1)
    .map((end, chapter) => {
      const start = (ends[chapter] ?? 0) + (chapter === 0 ? 0 : chapterGap);
      return end > start ? `M${start.toFixed(1)} ${height / 2}H${end.toFixed(1)}` : "";
    })
    .join("");
}

export const Waveform = memo(function Waveform(props: WaveformProps) {
  const { peaks, borders = noBorders, barCount = 120 } = props;
  const bars = borders.map((part) => Math.min(barCount - 1, Math.round(part * barCount)));
  const isSeen = peaks.length > 0;
  const gaps = new Set(bars.length > mostGaps ? [] : bars);
  const path = isSeen
    ? drawBars(resamplePeaks(peaks, barCount), gaps)
    : drawChapters(borders, barCount * 4);
  const lines = isSeen ? bars.map((bar) => `M${bar * 4 + 1} 0v${height}`).join("") : "";
  const stroke = isSeen
    ? ({ strokeWidth: 2.4, strokeLinecap: "round" } as const)
    : { strokeWidth: 7 };
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${barCount * 4} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none block h-full w-full"
    >
      <path d={path} className="stroke-wave" {...stroke} />
      <path
        d={path}
        className="stroke-now [clip-path:inset(0_calc(100%-var(--played,0)*100%)_0_0)]"
        {...stroke}
      />
      <path d={lines} className="stroke-ink-3" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
