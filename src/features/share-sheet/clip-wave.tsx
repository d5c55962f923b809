import type { Episode } from "#core/episode/episode.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { createClipBars } from "#core/share/clip-bars.ts";

const height = 38;
const step = 5;

/** The sound around a clip; the clip itself in teal, between its ends. */
export function ClipWave(props: { readonly episode: Episode; readonly range: TimeRange }) {
  const { peaks, audio } = props.episode;
  const count = 84;
  const { levels, first, end } = createClipBars(peaks, {
    durationSeconds: audio.durationSeconds,
    range: props.range,
    count,
  });
  const draw = (from: number, to: number): string =>
    levels
      .slice(from, to)
      .map((level, bar) => {
        const barHeight = 4 + level * (height - 12);
        return `M${(from + bar) * step + 2.5} ${(height - barHeight) / 2}v${barHeight.toFixed(1)}`;
      })
      .join("");
  const stroke = { strokeWidth: 2.6, strokeLinecap: "round" } as const;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${count * step} ${height}`}
      preserveAspectRatio="none"
      className="h-9 w-full"
    >
      <path d={draw(0, first) + draw(end, count)} className="stroke-line" {...stroke} />
      <path d={draw(first, end)} className="stroke-teal" {...stroke} />
      <path
        d={`M${first * step} 1v${height - 2}M${end * step} 1v${height - 2}`}
        className="stroke-teal"
        strokeWidth={2}
      />
    </svg>
  );
}
