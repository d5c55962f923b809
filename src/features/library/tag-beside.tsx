import { Rss } from "lucide-react";
import { useTagDetails } from "#catalog/tags/use-tag-details.ts";
import { useStation } from "#catalog/use-station.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { hasTag } from "#core/search/toggle-tag.ts";
import type { TagDetails } from "#core/search/tag-index-file.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { subscribeMessages } from "#messages/zh/subscribe.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";
import { TrendChart } from "./trend-chart.tsx";

/** What goes with a tag: when it is spoken, and beside which others. */
export interface TagBesideProps {
  readonly tag: string;
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
}

export function TagBeside({ tag, filter, onFilterChange }: TagBesideProps) {
  const [details] = useTagDetails([tag]);
  if (!details) return null;
  return (
    <>
      <TrendChart months={details.months} />
      <RelatedTags
        related={details.related.filter(([other]) => !hasTag(filter.tags, other))}
        onChoose={(other) => onFilterChange({ ...filter, tags: [...filter.tags, other] })}
      />
      <TagFeed {...details} />
    </>
  );
}

/** The tag's own feed, where the show has an address. */
function TagFeed({ tag, slug }: Pick<TagDetails, "tag" | "slug">) {
  const messages = useMessages(subscribeMessages);
  const siteUrl = useStation().data?.siteUrl;
  if (siteUrl === undefined || slug === undefined) return null;
  return (
    <a
      href={siteUrl + feedPaths.tag(slug)}
      className="inline-flex min-h-11 items-center gap-2 text-sm text-teal hover:underline"
    >
      <Rss aria-hidden size={15} className="shrink-0" />
      <span className="wrap-anywhere">{messages.tagFeed(tag)}</span>
    </a>
  );
}

interface RelatedTagsProps {
  readonly related: TagDetails["related"];
  readonly onChoose: (tag: string) => void;
}

function RelatedTags({ related, onChoose }: RelatedTagsProps) {
  const messages = useMessages(searchResultsMessages);
  if (related.length === 0) return null;
  return (
    <section aria-label={messages.relatedTags} className="mb-6">
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="eyebrow">{messages.relatedTags}</h2>
        <span className="text-xs text-ink-3">{messages.relatedHint}</span>
      </div>
      <div className="flex flex-wrap gap-x-2 gap-y-3">
        {related.map(([other, episodes]) => (
          <TagChip
            key={other}
            tag={other}
            count={episodes}
            isPressed={false}
            onToggle={() => onChoose(other)}
          />
        ))}
      </div>
    </section>
  );
}
