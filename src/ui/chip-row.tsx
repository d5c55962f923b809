import { useState, type ReactNode } from "react";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "./messages-context.ts";

/** A row of chips that shows the first ones and the rest on demand. */
export interface ChipRowProps {
  readonly label: string;
  /** Always shown. */
  readonly pinned?: readonly ReactNode[];
  readonly chips: readonly ReactNode[];
  /** How many of `chips` are shown before the listener asks for the rest. */
  readonly firstCount: number;
  /** What does not fit is scrolled to. */
  readonly isOneRow?: boolean;
  /** In one row on phones until it is unfolded. */
  readonly isFoldedRow?: boolean;
}

// Browsers leave what the keyboard reaches where it is while any of it is seen in what the padding
// leaves; outside of that they bring it to the middle.
const scrollClass = "scroll-px-[45%] overflow-x-auto py-2 [scrollbar-width:none] *:shrink-0";
const foldedClass = `-mx-5 px-5 md:mx-0 md:mt-1 md:flex-wrap md:gap-y-3 md:px-0 ${scrollClass}`;

export function ChipRow(props: ChipRowProps) {
  const { label, pinned, chips, firstCount, isOneRow = false, isFoldedRow = false } = props;
  const messages = useMessages(tagMessages);
  const [isExpanded, setIsExpanded] = useState(false);
  const openClass = isOneRow ? `-my-1 mt-3 ${scrollClass}` : "mt-3 flex-wrap gap-y-3";
  const rowClass = isFoldedRow && !isExpanded ? foldedClass : openClass;
  const restCount = Math.max(0, chips.length - firstCount);
  return (
    <div role="group" aria-label={label} className={`flex gap-x-2 print:hidden ${rowClass}`}>
      {pinned}
      {isExpanded ? chips : chips.slice(0, firstCount)}
      {restCount > 0 && (
        <button
          type="button"
          aria-expanded={isExpanded}
          aria-label={isExpanded ? messages.fewerTags : messages.moreTags(restCount)}
          onClick={() => setIsExpanded(!isExpanded)}
          className="relative rounded-full border border-line px-3 py-0.5 text-[13px] leading-6 text-ink-2 after:absolute after:-inset-x-1 after:-inset-y-2 hover:border-ink-3 hover:text-ink"
        >
          {isExpanded ? messages.fewerTags : `+${restCount}`}
        </button>
      )}
    </div>
  );
}
