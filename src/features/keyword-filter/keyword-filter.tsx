import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { isFiltering, type ListenerFilter } from "#core/links/page-link.ts";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { TagChip } from "#ui/tag-chip.tsx";
import { TextButton } from "#ui/text-button.tsx";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";

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
  /** How the library folds Chinese characters. */
  readonly variants?: UnitVariants | undefined;
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
  const messages = useMessages(transcriptMessages);
  const controls = useMessages(controlMessages);
  const isWide = useMediaQuery("(min-width: 760px)");
  const isActive = isFiltering(filter);
  return (
    <>
      <TagChips {...props} />
      {/* While something is looked for, the box stays in view, with the way from hit to hit. */}
      <div
        data-find-bar={isActive || undefined}
        className={`-mx-5 mt-1 flex items-center gap-2 border-b px-5 py-2 md:-mx-7 md:px-7 print:hidden ${
          isActive ? "sticky top-(--header-height) z-10 border-line bg-bg" : "border-transparent"
        }`}
      >
        <div className="min-w-0 flex-1 md:w-60 md:flex-none">
          <SearchField
            label={messages.filterTranscript}
            placeholder={messages.filterPlaceholder}
            clearLabel={controls.clearSearch}
            value={filter.query}
            onChange={(query) => onFilterChange({ ...filter, query })}
            onEnter={(isShiftHeld) => onStep(isShiftHeld ? -1 : 1)}
          />
        </div>
        {isActive && <HitControls {...props} />}
        {isActive && isWide && <FilterButtons {...props} />}
      </div>
      {isActive && !isWide && (
        <div className="mt-2 flex flex-wrap gap-2 print:hidden">
          <FilterButtons {...props} />
        </div>
      )}
    </>
  );
}

function TagChips({ tags, filter, onFilterChange, variants }: KeywordFilterProps) {
  const messages = useMessages(tagMessages);
  const toggle = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag, variants) });
  };
  // A link may bring a tag that this episode does not list: it must be there to be taken off.
  const listed = tags.map(({ tag }) => tag);
  const foreign = filter.tags.filter((tag) => !hasTag(listed, tag, variants));
  const isChosen = ({ tag }: CountedTag): boolean => hasTag(filter.tags, tag, variants);
  const renderChip = (counted: CountedTag): ReactNode => (
    <TagChip
      key={counted.tag}
      tag={counted.tag}
      count={counted.hits}
      isPressed={isChosen(counted)}
      onToggle={() => toggle(counted.tag)}
    />
  );
  // A chip stays where it is when it is pressed; one from the folded part comes to the front.
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

function HitControls({ hitCount, activeHit, onStep }: KeywordFilterProps) {
  const messages = useMessages(transcriptMessages);
  const tagWords = useMessages(tagMessages);
  return (
    <>
      <span role="status" className="figure min-w-12 shrink-0 text-center">
        {hitCount === 0
          ? messages.noHits
          : activeHit === -1
            ? tagWords.momentCount(hitCount)
            : messages.hitPosition(activeHit + 1, hitCount)}
      </span>
      {hitCount > 0 && (
        <span className="flex">
          <IconButton label={messages.previousHit} onClick={() => onStep(-1)}>
            <ChevronUp aria-hidden size={18} />
          </IconButton>
          <IconButton label={messages.nextHit} onClick={() => onStep(1)}>
            <ChevronDown aria-hidden size={18} />
          </IconButton>
        </span>
      )}
    </>
  );
}

function FilterButtons(props: KeywordFilterProps) {
  const { hitCount, isOnlyMatching, onOnlyMatchingChange, onFilterChange } = props;
  const messages = useMessages(transcriptMessages);
  return (
    <>
      {hitCount > 0 && (
        <TextButton
          isPressed={isOnlyMatching}
          onClick={() => onOnlyMatchingChange(!isOnlyMatching)}
        >
          {messages.onlyMatching}
        </TextButton>
      )}
      <TextButton onClick={() => onFilterChange({ tags: [], query: "" })}>
        {messages.clearFilter}
      </TextButton>
    </>
  );
}
