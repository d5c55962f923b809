import type { LucideIcon } from "lucide-react";
import { useMediaQuery } from "#ui/hooks/use-media-query.ts";
import { RowButton } from "./row-button.tsx";

/** Something that can be taken away: a row on wide screens, a tile on phones. */
export interface OutputRowProps {
  readonly Icon: LucideIcon;
  readonly title: string;
  /** What it is on a phone, where its facts have no room. */
  readonly shortTitle: string;
  readonly facts: string;
  /** What is seen on the button, and what it is called. */
  readonly action: string;
  readonly actionName: string;
  readonly onPress: () => void;
  /** Why there is none. */
  readonly fault?: string | undefined;
  readonly isDisabled?: boolean;
}

export function OutputRow(props: OutputRowProps) {
  const { Icon, title, shortTitle, facts, action, actionName, onPress, fault } = props;
  const { isDisabled = false } = props;
  const isWide = useMediaQuery("(min-width: 1100px)");
  const note = fault !== undefined && (
    <span role="alert" className="block text-[12px] leading-snug text-ink-2">
      {fault}
    </span>
  );
  if (!isWide) {
    return (
      <div className="min-w-0">
        <button
          type="button"
          aria-label={`${shortTitle}，${action}`}
          disabled={isDisabled}
          onClick={onPress}
          className="inline-flex min-h-[58px] w-full flex-col items-center justify-center gap-1 rounded-[10px] border border-line px-2 text-[13px] text-ink disabled:opacity-40"
        >
          <Icon aria-hidden size={18} className="text-ink-2" />
          <span>{shortTitle}</span>
        </button>
        {note}
      </div>
    );
  }
  return (
    <div className="grid min-h-[54px] grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-3 border-t border-line text-[14.5px] first:border-0">
      <Icon aria-hidden size={20} className="text-ink-2" />
      <span className="min-w-0 leading-[1.3]">
        <span>{title}</span>
        {note || <span className="block font-mono text-xs leading-[1.4] text-ink-3">{facts}</span>}
      </span>
      <RowButton label={action} name={actionName} isDisabled={isDisabled} onPress={onPress} />
    </div>
  );
}
