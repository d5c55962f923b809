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
}

export function ChipRow(props: ChipRowProps) {
  const { label, pinned, chips, firstCount, isOneRow = false } = props;
  const messages = useMessages(tagMessages);
  const [isExpanded, setIsExpanded] = useState(false);
  const restCount = Math.max(0, chips.length - firstCount);
  return (
    <div
      role="group"
      aria-label={label}
      className={`mt-3 flex gap-x-2 gap-y-3 print:hidden ${isOneRow ? "-my-1 overflow-x-auto py-2 [scrollbar-width:none] *:shrink-0" : "flex-wrap"}`}
    >
      {pinned}
      {isExpanded ? chips : chips.slice(0, firstCount)}
      {restCount > 0 && (
        <button
          type="button"
          aria-expanded={isExpanded}
          aria-label={isExpanded ? messages.fewerTags : messages.moreTags(restCount)}
          onClick={() => setIsExpanded(!isExpanded)}
          className="relative rounded-full border border-line px-3 py-0.5 text-[13px] leading-6 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-2 hover:border-ink-3 hover:text-ink"
        >
          {isExpanded ? messages.fewerTags : `+${restCount}`}
        </button>
      )}
    </div>
  );
}
