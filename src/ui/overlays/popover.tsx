import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from "react";

/** A button that opens a small panel below it; `label` names both. */
export interface PopoverProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** The pointer or the focus has come to the button: time to load what it opens. */
  readonly onApproach: () => void;
}

/** Esc, a press elsewhere and leaving it with Tab close the panel; Esc brings the focus back. */
export function Popover({ label, icon, children, onApproach }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const rootRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  usePopoverClose({
    rootRef,
    isOpen,
    onClose: (isByKey) => {
      setIsOpen(false);
      if (isByKey) buttonRef.current?.focus();
    },
  });
  return (
    <div ref={rootRef} className="relative print:hidden">
      <button
        ref={buttonRef}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={onApproach}
        onFocus={onApproach}
        className="grid h-11 w-11 place-items-center rounded-full text-ink-2 hover:bg-bg-2 hover:text-ink aria-expanded:bg-bg-2 aria-expanded:text-ink"
      >
        {icon}
      </button>
      {isOpen && (
        <div
          id={panelId}
          role="group"
          aria-label={label}
          className="absolute top-full right-0 z-30 mt-1 rounded-xl border border-line bg-bg-1"
        >
          {children}
        </div>
      )}
    </div>
  );
}

interface PopoverCloseDeps {
  readonly rootRef: React.RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: (isByKey: boolean) => void;
}

function usePopoverClose({ rootRef, isOpen, onClose }: PopoverCloseDeps): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!isOpen) return undefined;
    const controller = new AbortController();
    // In the capture phase: Esc has other meanings on the page, this one comes first.
    const options = { signal: controller.signal, capture: true };
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        close(true);
      },
      options,
    );
    for (const type of ["pointerdown", "focusin"] as const) {
      document.addEventListener(
        type,
        ({ target }) => {
          const isInside = target instanceof Node && rootRef.current?.contains(target);
          if (isInside !== true) close(false);
        },
        options,
      );
    }
    return () => controller.abort();
  }, [isOpen, rootRef]);
}
