import { memo } from "react";
import { parsePeaks, resamplePeaks } from "#core/episode/peaks.ts";
import type { EpisodeLead } from "#core/files/episode-index-file.ts";
import { Waveform } from "#ui/waveform.tsx";

/** How an episode sounds from end to end, to be looked at. */
export interface LeadWaveformProps {
  readonly lead: EpisodeLead;
  readonly durationMs: number;
  /** How many bars are heard, of {@link leadBars}. */
  readonly heardBars: number;
}

/** Bars of the whole episode. */
export const leadBars = 120;
const step = 4;
const height = 48;

/** Of a sound that nobody has seen: its chapters. */
function LeadChapters({ lead, durationMs, heardBars }: LeadWaveformProps) {
  const played: Record<string, string> = { "--played": String(heardBars / leadBars) };
  return (
    <div className="h-full" style={played}>
      <Waveform
        peaks={[]}
        borders={lead.stories.slice(1).map(({ startMs }) => startMs / durationMs)}
        barCount={leadBars}
      />
    </div>
  );
}

export const LeadWaveform = memo(function LeadWaveform(props: LeadWaveformProps) {
  const { lead, durationMs, heardBars } = props;
  if (lead.peaks === "") return <LeadChapters {...props} />;
  const width = leadBars * step;
  const levels = resamplePeaks(parsePeaks(lead.peaks), leadBars);
  const most = Math.max(0.01, ...levels);
  const borders = lead.stories.map(({ startMs }) => startMs / durationMs);
  // A story's border stands in a gap of its own.
  const isBorder = (bar: number): boolean =>
    borders.some((border) => border > 0 && Math.abs(border * leadBars - bar - 0.3) < 1);
  const draw = (from: number, to: number): string =>
    levels
      .slice(from, to)
      .map((level, index) => {
        const bar = from + index;
        if (isBorder(bar)) return "";
        const size = Math.max(3, (level / most) ** 1.6 * height);
        return `M${bar * step + 1} ${((height - size) / 2).toFixed(1)}v${size.toFixed(1)}`;
      })
      .join("");
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-full w-full"
    >
      <path d={draw(heardBars, leadBars)} className="stroke-wave" strokeWidth={2.2} />
      <path d={draw(0, heardBars)} className="stroke-now" strokeWidth={2.2} />
      <path
        d={borders
          .filter((border) => border > 0)
          .map((border) => `M${(border * width).toFixed(1)} 0v${height}`)
          .join("")}
        className="stroke-ink-3"
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
});
