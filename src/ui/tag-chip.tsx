import { BellOff, X } from "lucide-react";
import type { ReactNode } from "react";

const chipClass =
  "inline-flex max-w-full min-w-0 items-center gap-1.5 rounded-full border px-3 py-0.5 text-[13px] leading-6 whitespace-nowrap " +
  // The chip looks 30 px high; the finger gets 44.
  "relative after:absolute after:inset-x-0 after:-inset-y-2 after:content-['']";
const restClass = "border-line text-ink-2 hover:border-ink-3 hover:text-ink";
const pressedClass = "border-teal bg-teal text-bg";

function Count({ count }: { readonly count: number | undefined }): ReactNode {
  if (count === undefined) return null;
  return <span className="font-mono text-[11px] tabular-nums opacity-85">{count}</span>;
}

/** A tag that can be chosen; its accessible name starts with the tag. */
export interface TagChipProps {
  readonly tag: string;
  readonly count?: number | undefined;
  readonly isPressed: boolean;
  /** Shows a cross on a chosen tag. */
  readonly isRemovable?: boolean;
  readonly onToggle: () => void;
}

export function TagChip({ tag, count, isPressed, isRemovable = false, onToggle }: TagChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onToggle}
      className={`${chipClass} ${isPressed ? pressedClass : restClass}`}
    >
      <span className="truncate">{tag}</span> <Count count={count} />
      {isPressed && isRemovable && <X aria-hidden size={13} strokeWidth={2.5} />}
    </button>
  );
}

/** A tag that leads to its page. */
export interface TagLinkProps {
  readonly tag: string;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
  readonly href: string;
  /** Nothing is wanted of it. */
  readonly isMuted?: boolean;
  /** After the tag, e.g. how much is new. */
  readonly note?: string;
  /** What it is called where the note says too little; starts with what is seen. */
  readonly label?: string;
}

export function TagLink(props: TagLinkProps) {
  const { tag, count, isCurrent, href, isMuted = false, note, label } = props;
  return (
    <a
      href={href}
      aria-label={label}
      aria-current={isCurrent ? "page" : undefined}
      className={`${chipClass} ${isCurrent ? pressedClass : restClass}`}
    >
      {isMuted && <BellOff aria-hidden size={12} />}
      <span className="truncate">{tag}</span> <Count count={count} />
      {note !== undefined && <span className="font-mono text-[11px] text-teal">{note}</span>}
    </a>
  );
}
