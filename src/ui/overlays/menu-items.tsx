import { useEffect, useRef, type KeyboardEvent } from "react";

/** An entry of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

/** The entries of a menu that is open: the first has the focus, arrows, Home and End move it. */
export interface MenuItemsProps {
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

export function MenuItems({ items, onClose }: MenuItemsProps) {
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => listRef.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={listRef} role="presentation" onKeyDown={moveFocus}>
      {items.map(({ label, onChoose }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            onChoose();
          }}
          className="block min-h-11 w-full rounded-lg px-3 text-left text-sm whitespace-nowrap hover:bg-bg-2 focus-visible:bg-bg-2"
        >
          {label}
        </button>
      ))}
    </div>
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
