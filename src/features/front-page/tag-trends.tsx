import { useCatalog } from "#catalog/catalog-context.ts";
import type { TagTrend } from "#core/files/episode-index-file.ts";
import { formatTagLink } from "#core/links/tag-link.ts";
import { homeMessages } from "#messages/zh/home.ts";
import { MonthBars } from "#ui/month-bars.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** Tags that are spoken more than in the month before, and those that are spoken less. */
export function TagTrends({ trends }: { readonly trends: readonly TagTrend[] }) {
  const messages = useMessages(homeMessages);
  return (
    <>
      <TrendList title={messages.rising} trends={trends.filter(({ change }) => change > 0)} />
      <TrendList title={messages.falling} trends={trends.filter(({ change }) => change < 0)} />
    </>
  );
}

interface TrendListProps {
  readonly title: string;
  readonly trends: readonly TagTrend[];
}

function TrendList({ title, trends }: TrendListProps) {
  const messages = useMessages(homeMessages);
  if (trends.length === 0) return null;
  return (
    <section aria-label={title} className="mt-6">
      <div className="flex items-baseline justify-between">
        <h2 className="eyebrow">{title}</h2>
        <span className="text-xs text-ink-3">{messages.comparedWith}</span>
      </div>
      <ul className="mt-1">
        {trends.map((trend) => (
          <TrendRow key={trend.tag} trend={trend} />
        ))}
      </ul>
    </section>
  );
}

function TrendRow({ trend }: { readonly trend: TagTrend }) {
  const { tag, slug, change, isFirst = false, months } = trend;
  const messages = useMessages(homeMessages);
  const { rootUrl } = useCatalog();
  const told = months.map(([month, hits]) => messages.monthHits(month, hits)).join(" · ");
  return (
    <li className="border-t border-line first:border-t-0">
      <a
        href={rootUrl + formatTagLink(tag, slug)}
        title={messages.trendOf(tag, told)}
        className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto_52px] items-center gap-3 text-[14.5px] hover:text-teal"
      >
        <span className="truncate">{`#${tag}`}</span>
        <MonthBars months={months} />
        <span className="text-right font-mono text-[12.5px] text-ink-2 tabular-nums">
          {isFirst ? messages.firstTime : `${change > 0 ? "+" : "−"}${Math.abs(change)}`}
        </span>
        <span className="sr-only">{told}</span>
      </a>
    </li>
  );
}
