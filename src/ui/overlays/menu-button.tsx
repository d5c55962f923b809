import { EllipsisVertical } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent } from "react";

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

/** Room between button and menu, and between menu and the window's edge. */
const gapPixels = 4;

export function MenuButton({ label, items, className = "" }: MenuButtonProps) {
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const menuRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const choose = ({ onChoose }: MenuItem): void => {
    menuRef.current?.hidePopover();
    onChoose();
  };
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={label}
        popoverTarget={id}
        className={`inline-grid h-11 w-11 place-items-center rounded-full text-ink-3 hover:bg-bg-2 hover:text-ink ${className}`}
      >
        <EllipsisVertical aria-hidden size={18} />
      </button>
      <div
        ref={menuRef}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={({ newState }) => {
          setIsOpen(newState === "open");
          if (newState !== "open" || !menuRef.current || !buttonRef.current) return;
          placeBeside(menuRef.current, buttonRef.current);
          menuRef.current.querySelector("button")?.focus();
        }}
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

/** Below the button and flush with its right edge, or above it where there is no room below. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + gapPixels;
  const hasRoomBelow = below + height + gapPixels <= window.innerHeight;
  const left = Math.min(anchor.right - width, window.innerWidth - width - gapPixels);
  menu.style.left = `${Math.max(gapPixels, left)}px`;
  menu.style.top = `${hasRoomBelow ? below : Math.max(gapPixels, anchor.top - height - gapPixels)}px`;
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
