/** Small bars for counts month by month, the last one full; the words beside them say the same. */
export interface MonthBarsProps {
  /** `YYYY-MM` and its count, oldest first. */
  readonly months: readonly (readonly [month: string, count: number])[];
  readonly className?: string;
}

const step = 12;
const height = 22;
const leastHeight = 2;

export function MonthBars({ months, className = "" }: MonthBarsProps) {
  const most = Math.max(1, ...months.map(([, count]) => count));
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${months.length * step - 4} ${height}`}
      height={height}
      width={months.length * step - 4}
      className={`fill-teal ${className}`}
    >
      {months.map(([month, count], index) => {
        const size = Math.max(leastHeight, (count / most) * height);
        return (
          <rect
            key={month}
            x={index * step}
            y={height - size}
            width={step - 4}
            height={size}
            rx={1.5}
            opacity={index === months.length - 1 ? 1 : 0.5}
          />
        );
      })}
    </svg>
  );
}
