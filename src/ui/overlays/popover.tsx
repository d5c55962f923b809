import type { ReactNode } from "react";
import { usePopover } from "./use-popover.ts";

/** A button that opens a small panel below it; `label` names both. */
export interface PopoverProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** The pointer or the focus has come to the button: time to load what it opens. */
  readonly onApproach: () => void;
}

export function Popover({ label, icon, children, onApproach }: PopoverProps) {
  const { isOpen, buttonProps, panelProps } = usePopover();
  return (
    <div className="print:hidden">
      <button
        {...buttonProps}
        type="button"
        aria-label={label}
        title={label}
        aria-controls={isOpen ? panelProps.id : undefined}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        className="grid h-11 w-11 place-items-center rounded-full text-ink-2 hover:bg-bg-2 hover:text-ink aria-expanded:bg-bg-2 aria-expanded:text-ink"
      >
        {icon}
      </button>
      <div
        {...panelProps}
        role="group"
        aria-label={label}
        className="m-0 rounded-xl border border-line bg-bg-1 p-0 text-ink"
      >
        {isOpen && children}
      </div>
    </div>
  );
}
