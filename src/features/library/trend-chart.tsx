import type { TagDetails } from "#core/search/tag-index-file.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { listTrendMonths } from "./list-trend-months.ts";

/** How often a tag is spoken month by month: bars to be seen, a table to be read out. */
export interface TrendChartProps {
  readonly months: TagDetails["months"];
}

const height = 84;
const step = 22;
const gap = 5;
/** So many months fill the column. */
const fullSlots = 12;

export function TrendChart({ months }: TrendChartProps) {
  const messages = useMessages(searchResultsMessages);
  const tagWords = useMessages(tagMessages);
  const shown = listTrendMonths(months);
  const most = Math.max(1, ...shown.map(({ hits }) => hits));
  const [first, before, last] = [shown[0], shown.at(-2), shown.at(-1)];
  // One month is no trend.
  if (!first || !before || !last) return null;
  const width = shown.length * step - gap;
  return (
    <section aria-label={messages.trend} className="mb-6">
      <h2 className="eyebrow mb-2">{messages.trend}</h2>
      <p className="mb-3 text-sm text-ink-2">
        {messages.trendNow(last.month, last.hits, before.hits)}
      </p>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        // A few months are no wall.
        width={shown.length < fullSlots ? width : undefined}
        className={`h-21 text-teal ${shown.length < fullSlots ? "" : "w-full max-w-[32rem]"}`}
      >
        {shown.map(({ month, hits }, index) => {
          const size = hits === 0 ? 1 : Math.max(3, (hits / most) * height);
          return (
            <rect
              key={month}
              x={index * step}
              y={height - size}
              width={step - gap}
              height={size}
              fill="currentColor"
              opacity={index === shown.length - 1 ? 1 : 0.5}
            >
              <title>{`${month}: ${tagWords.momentCount(hits)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p aria-hidden className="figure mt-1.5">
        {`${first.month} – ${last.month}`}
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
