import { ChevronDown, ChevronUp, ListFilter, X } from "lucide-react";
import type { FocusEvent } from "react";
import { isFiltering } from "#core/links/page-link.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import type { KeywordFilterProps } from "./keyword-filter.tsx";

/**
 * The search box with the way from hit to hit and out, in one row at every width. While
 * something is looked for it stays in view.
 */
export function FindRow(props: KeywordFilterProps) {
  const { filter, onFilterChange, onStep, fieldRef, isOpen = false, onClose } = props;
  const messages = useMessages(transcriptMessages);
  const controls = useMessages(controlMessages);
  const isWide = useMediaQuery("(min-width: 760px)");
  const isActive = isFiltering(filter) || isOpen;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside && !isFiltering(filter)) onClose?.();
  };
  return (
    <div
      data-find-bar={isActive || undefined}
      onBlur={leave}
      className={`-mx-5 flex h-12 items-center gap-1 border-b px-5 md:-mx-7 md:mt-1.5 md:h-13 md:gap-2 md:px-7 print:hidden ${
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
          isPlain={isActive && !isWide}
          {...(fieldRef !== undefined && { inputRef: fieldRef })}
        />
      </div>
      {isFiltering(filter) && <HitControls {...props} />}
      {isActive && (
        <IconButton
          label={messages.clearFilter}
          onClick={() => {
            onFilterChange({ tags: [], query: "" });
            onClose?.();
          }}
          className="-mr-3 md:mr-0"
        >
          <X aria-hidden size={19} />
        </IconButton>
      )}
    </div>
  );
}

function HitControls(props: KeywordFilterProps) {
  const { hitCount, activeHit, onStep, isOnlyMatching, onOnlyMatchingChange } = props;
  const messages = useMessages(transcriptMessages);
  const tagWords = useMessages(tagMessages);
  return (
    <>
      <span role="status" className="figure min-w-11 shrink-0 text-center">
        {hitCount === 0
          ? messages.noHits
          : activeHit === -1
            ? tagWords.momentCount(hitCount)
            : messages.hitPosition(activeHit + 1, hitCount)}
      </span>
      {hitCount > 0 && (
        <span className="flex shrink-0">
          <IconButton label={messages.previousHit} onClick={() => onStep(-1)}>
            <ChevronUp aria-hidden size={19} />
          </IconButton>
          <IconButton label={messages.nextHit} onClick={() => onStep(1)}>
            <ChevronDown aria-hidden size={19} />
          </IconButton>
          <IconButton
            label={messages.onlyMatching}
            isPressed={isOnlyMatching}
            onClick={() => onOnlyMatchingChange(!isOnlyMatching)}
          >
            <ListFilter aria-hidden size={18} />
          </IconButton>
        </span>
      )}
    </>
  );
}
