import type { TagDetails } from "#core/search/tag-index-file.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { listTrendMonths } from "./list-trend-months.ts";

/** How often a tag is spoken month by month: bars to be seen, a table to be read out. */
export interface TrendChartProps {
  readonly months: TagDetails["months"];
}

const height = 48;
const step = 12;
/** So that a single month is no wall. */
const leastSlots = 12;

export function TrendChart({ months }: TrendChartProps) {
  const messages = useMessages(searchResultsMessages);
  const tagWords = useMessages(tagMessages);
  const shown = listTrendMonths(months);
  const most = Math.max(1, ...shown.map(({ hits }) => hits));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  const width = Math.max(leastSlots, shown.length) * step;
  return (
    <section aria-label={messages.trend} className="mt-5">
      <h2 className="eyebrow mb-2.5">{messages.trend}</h2>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-12 w-full max-w-[32rem] text-teal"
      >
        {shown.map(({ month, hits }, index) => {
          const size = hits === 0 ? 1 : Math.max(3, (hits / most) * height);
          return (
            <rect
              key={month}
              x={index * step}
              y={height - size}
              width={step - 3}
              height={size}
              fill="currentColor"
              opacity={hits === 0 ? 0.35 : 0.9}
            >
              <title>{`${month}: ${tagWords.momentCount(hits)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p aria-hidden className="figure mt-1">
        {first.month === last.month ? first.month : `${first.month} – ${last.month}`}
      </p>
      {/* Around the table: Firefox shows the caption of a table that is hidden by itself. */}
      <div className="sr-only">
        <table>
          <caption>{messages.trend}</caption>
          <tbody>
            {shown.map(({ month, episodes, hits }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{tagWords.momentCount(hits)}</td>
                <td>{messages.episodeCount(episodes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
