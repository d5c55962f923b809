import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { isFiltering, type ListenerFilter } from "#core/page-link.ts";
import { hasTag, toggleTag } from "#core/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { TagChip } from "#ui/tag-chip.tsx";
import { TextButton } from "#ui/text-button.tsx";

/** A tag of the episode and how often it is spoken. */
export interface CountedTag {
  readonly tag: string;
  readonly hits: number;
}

/** Filters one episode's transcript by tags and typed words. */
export interface KeywordFilterProps {
  /** In the order in which they are shown. */
  readonly tags: readonly CountedTag[];
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly isOnlyMatching: boolean;
  readonly onOnlyMatchingChange: (isOnlyMatching: boolean) => void;
  readonly hitCount: number;
  /** Index of the hit the listener stands at, or -1. */
  readonly activeHit: number;
  /** Moves to the next (1) or previous (-1) hit. */
  readonly onStep: (step: 1 | -1) => void;
}

/** Chips shown before the listener asks for the rest. */
const firstChips = 6;

export function KeywordFilter(props: KeywordFilterProps) {
  const { filter, onFilterChange, onStep } = props;
  const messages = useMessages();
  return (
    <div className="grid gap-3">
      <TagChips {...props} />
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-full md:w-60">
          <SearchField
            label={messages.filterTranscript}
            placeholder={messages.filterPlaceholder}
            clearLabel={messages.clearSearch}
            value={filter.query}
            onChange={(query) => onFilterChange({ ...filter, query })}
            onEnter={(isShiftHeld) => onStep(isShiftHeld ? -1 : 1)}
          />
        </div>
        {isFiltering(filter) && <HitControls {...props} />}
      </div>
    </div>
  );
}

function TagChips({ tags, filter, onFilterChange }: KeywordFilterProps) {
  const messages = useMessages();
  const toggle = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag) });
  };
  // A link may bring a tag that this episode does not list: it must be there to be taken off.
  const listed = tags.map(({ tag }) => tag);
  const foreign = filter.tags.filter((tag) => !hasTag(listed, tag));
  const isChosen = ({ tag }: CountedTag): boolean => hasTag(filter.tags, tag);
  const renderChip = (counted: CountedTag): ReactNode => (
    <TagChip
      key={counted.tag}
      tag={counted.tag}
      count={counted.hits}
      isPressed={isChosen(counted)}
      onToggle={() => toggle(counted.tag)}
    />
  );
  // A chip keeps its place when it is pressed; one from the folded part comes to the front.
  const late = tags.filter((tag, index) => index >= firstChips && isChosen(tag));
  const rest = tags.filter((tag) => !late.includes(tag));
  return (
    <ChipRow
      label={messages.tags}
      firstCount={firstChips}
      pinned={[
        ...foreign.map((tag) => (
          <TagChip key={tag} tag={tag} isPressed isRemovable onToggle={() => toggle(tag)} />
        )),
        ...late.map(renderChip),
      ]}
      chips={rest.map(renderChip)}
    />
  );
}

function HitControls(props: KeywordFilterProps) {
  const { hitCount, activeHit, onStep, isOnlyMatching, onOnlyMatchingChange, onFilterChange } =
    props;
  const messages = useMessages();
  return (
    <>
      <span role="status" className="figure min-w-12 text-center">
        {hitCount === 0
          ? messages.noHits
          : activeHit === -1
            ? messages.momentCount(hitCount)
            : messages.hitPosition(activeHit + 1, hitCount)}
      </span>
      {hitCount > 0 && (
        <>
          <span className="flex">
            <IconButton label={messages.previousHit} onClick={() => onStep(-1)}>
              <ChevronUp aria-hidden size={18} />
            </IconButton>
            <IconButton label={messages.nextHit} onClick={() => onStep(1)}>
              <ChevronDown aria-hidden size={18} />
            </IconButton>
          </span>
          <TextButton
            isPressed={isOnlyMatching}
            onClick={() => onOnlyMatchingChange(!isOnlyMatching)}
          >
            {messages.onlyMatching}
          </TextButton>
        </>
      )}
      <TextButton onClick={() => onFilterChange({ tags: [], query: "" })}>
        {messages.clearFilter}
      </TextButton>
    </>
  );
}
