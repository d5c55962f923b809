import { EllipsisVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { usePopover } from "./use-popover.ts";

/** An entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

/** A button that opens a menu; arrows move in it, Escape and a press elsewhere close it. */
export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
}

export function MenuButton({ label, items, className = "" }: MenuButtonProps) {
  const { close, buttonProps, panelProps } = usePopover((menu) =>
    menu.querySelector("button")?.focus(),
  );
  const choose = ({ onChoose }: MenuItem): void => {
    close();
    onChoose();
  };
  return (
    <>
      <button
        {...buttonProps}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        title={label}
        className={`inline-grid h-11 w-11 place-items-center rounded-full text-ink-3 hover:bg-bg-2 hover:text-ink ${className}`}
      >
        <EllipsisVertical aria-hidden size={18} />
      </button>
      <div
        {...panelProps}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={moveFocus}
        className="m-0 min-w-44 rounded-xl border border-line bg-bg-1 p-1.5 text-ink"
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => choose(item)}
            className="block min-h-11 w-full rounded-lg px-3 text-left text-sm whitespace-nowrap hover:bg-bg-2 focus-visible:bg-bg-2"
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const entries = [...event.currentTarget.querySelectorAll("button")];
  const current = entries.findIndex((entry) => entry === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (current + 1) % entries.length,
    ArrowUp: current <= 0 ? entries.length - 1 : current - 1,
    Home: 0,
    End: entries.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  entries[target]?.focus();
}
