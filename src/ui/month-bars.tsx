/** Small bars for counts month by month, the last one full; the words beside them say the same. */
export interface MonthBarsProps {
  readonly counts: readonly number[];
  readonly className?: string;
}

const step = 12;
const height = 22;
const leastHeight = 2;

export function MonthBars({ counts, className = "" }: MonthBarsProps) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${counts.length * step - 4} ${height}`}
      height={height}
      width={counts.length * step - 4}
      className={`fill-teal ${className}`}
    >
      {counts.map((count, index) => {
        const size = Math.max(leastHeight, (count / most) * height);
        return (
          <rect
            key={index}
            x={index * step}
            y={height - size}
            width={step - 4}
            height={size}
            rx={1.5}
            opacity={index === counts.length - 1 ? 1 : 0.5}
          />
        );
      })}
    </svg>
  );
}
