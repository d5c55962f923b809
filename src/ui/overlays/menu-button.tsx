import { EllipsisVertical } from "lucide-react";
import type { ReactNode } from "react";
import { usePopover } from "./use-popover.ts";

/** A button that opens a menu; Escape, Tab and a press elsewhere close it. */
export interface MenuButtonProps {
  readonly label: string;
  /** Its entries, made when it is opened; each closes it. */
  readonly renderItems: (onClose: () => void) => ReactNode;
  /** The pointer or the focus has come to the button: time to load the entries. */
  readonly onApproach?: () => void;
  readonly className?: string;
}

export function MenuButton({ label, renderItems, onApproach, className = "" }: MenuButtonProps) {
  const { isOpen, close, buttonProps, panelProps } = usePopover();
  return (
    <>
      <button
        {...buttonProps}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        title={label}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        className={`inline-grid h-11 w-11 place-items-center rounded-full text-ink-3 hover:bg-bg-2 hover:text-ink print:hidden ${className}`}
      >
        <EllipsisVertical aria-hidden size={18} />
      </button>
      <div
        {...panelProps}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="m-0 min-w-44 rounded-xl border border-line bg-bg-1 p-1.5 text-ink"
      >
        {isOpen && renderItems(close)}
      </div>
    </>
  );
}
