import { ChevronDown, ChevronUp, ListFilter, X } from "lucide-react";
import { useRef, type FocusEvent } from "react";
import { isFiltering } from "#core/links/page-link.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { tagMessages } from "#messages/zh/tags.ts";
import { transcriptMessages } from "#messages/zh/transcript.ts";
import { useMessages } from "#ui/messages-context.ts";
import { SearchField } from "#ui/search-field.tsx";
import { useIsSeen } from "#ui/hooks/use-is-seen.ts";
import type { KeywordFilterProps } from "./keyword-filter-props.ts";

// Fixed and not sticky: browsers scroll the page to a caret that they find under its padding.
const stuckClass =
  "fixed inset-x-0 top-(--header-height) z-10 border-b border-line bg-bg md:left-(--rail-width) lg:right-(--beside-width)";

/**
 * The search box with the way from hit to hit and out, in one row at every width. On phones it
 * stands in the last line of its place, elsewhere in that of the tools before it, or in one of its
 * own where less than its controls would be left. While something is looked for it stays in view.
 */
export function FindRow(props: KeywordFilterProps) {
  const { filter, onFilterChange, onStep, fieldRef, isOpen = false, onClose } = props;
  const messages = useMessages(transcriptMessages);
  const controls = useMessages(controlMessages);
  const isActive = isFiltering(filter) || isOpen;
  const placeRef = useRef<HTMLDivElement>(null);
  const isPlaceSeen = useIsSeen(placeRef, "-56px 0px 0px");
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside && !isFiltering(filter)) onClose?.();
  };
  const isStuck = isActive && !isPlaceSeen;
  const rowClass = isStuck
    ? "mx-auto h-[47px] max-w-(--measure) px-5 md:h-[51px] md:px-7"
    : "h-[47px] md:pl-2 md:[&_button]:min-w-9 md:pointer-coarse:[&_button]:min-w-11";
  return (
    <div
      onBlur={leave}
      className="h-12 w-full self-end max-md:order-1 md:mt-1 md:w-auto md:min-w-[300px] md:flex-1 print:hidden"
    >
      <div ref={placeRef} className="h-px" />
      <div data-find-bar={isActive || undefined} className={isStuck ? stuckClass : ""}>
        <div className={`flex items-center gap-1 ${rowClass}`}>
          <div className="min-w-0 flex-1 md:max-w-60">
            <SearchField
              label={messages.filterTranscript}
              placeholder={messages.filterPlaceholder}
              clearLabel={controls.clearSearch}
              value={filter.query}
              onChange={(query) => onFilterChange({ ...filter, query })}
              onEnter={(isShiftHeld) => onStep(isShiftHeld ? -1 : 1)}
              isPlain={isActive}
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
      </div>
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
