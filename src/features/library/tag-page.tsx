import { TagChoiceButtons } from "#actions/tag-choice-buttons.tsx";
import { useTagSeen } from "#actions/use-tag-seen.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useTag } from "#catalog/tags/use-tag.ts";
import { emptyFilter } from "#core/links/page-link.ts";
import type { TagDetails } from "#core/search/tag-index-file.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { searchResultsMessages } from "#messages/zh/search-results.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";
import { ErrorNote } from "#ui/loading/error-note.tsx";
import { ClipRunBar } from "./clip-run-bar.tsx";
import type { LibraryProps } from "./library-props.ts";
import { MomentList } from "./moment-list.tsx";
import { ResultsHeading } from "./results-heading.tsx";
import { TagBoard } from "./tag-board.tsx";
import { TrendChart } from "./trend-chart.tsx";

/** A tag: how often it is spoken and when, what goes with it, and its moments. */
export interface TagPageProps extends LibraryProps {
  readonly tag: string;
}

export function TagPage({ tag, filter, onFilterChange }: TagPageProps) {
  const messages = useMessages(searchResultsMessages);
  const controls = useMessages(controlMessages);
  const errors = useMessages(errorMessages);
  const { details, groups, error, retry, loadOlder } = useTag(tag);
  const own = details?.tag ?? tag;
  useTagSeen(own);
  const found =
    details === null
      ? { moments: 0, episodes: 0, unread: 0 }
      : details && { moments: details.hits, episodes: details.episodes, unread: 0 };
  return (
    <>
      <ResultsHeading filter={filter} />
      {details && (
        <div className="mt-3 flex flex-wrap gap-2">
          <TagChoiceButtons tag={own} />
        </div>
      )}
      <TagBoard filter={filter} onFilterChange={onFilterChange} />
      <p role="status" className="figure mt-6">
        {found ? messages.found(found) : error === null && controls.loading}
      </p>
      {error && <ErrorNote sentence={errors[readErrorCode(error)]} onRetry={retry} />}
      {details && (
        <>
          <TrendChart months={details.months} />
          <RelatedTags
            related={details.related}
            onChoose={(other) => onFilterChange({ tags: [other], query: "" })}
          />
          <ClipRunBar groups={groups} onEnd={loadOlder} />
          <MomentList groups={groups} filter={filter} onEnd={loadOlder} />
        </>
      )}
      {details === null && (
        <div className="py-4">
          <p className="text-ink-2">{messages.nothingFound}</p>
          <TagBoard filter={emptyFilter} near={tag} onFilterChange={onFilterChange} />
        </div>
      )}
    </>
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
    <section aria-label={messages.relatedTags} className="mt-5">
      <h2 className="eyebrow mb-2.5">{messages.relatedTags}</h2>
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
