import { useEffect, useEffectEvent, useId, useRef, useState, type RefObject } from "react";
import { placeBelow } from "./place-below.ts";

/** A button and the panel that it opens, which the browser lays over the page. */
export interface PopoverControl {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly buttonProps: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly popoverTarget: string;
    readonly "aria-expanded": boolean;
  };
  readonly panelProps: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly id: string;
    readonly popover: "auto";
    readonly onBeforeToggle: (event: React.ToggleEvent) => void;
    readonly onToggle: (event: React.ToggleEvent) => void;
  };
}

/**
 * The one way in which panels and menus open and close: the browser's `popover`, which a
 * press elsewhere dismisses. Esc closes it and brings the focus back; leaving it by Tab closes
 * it too.
 */
export function usePopover(): PopoverControl {
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  usePopoverClose({ buttonRef, panelRef, isOpen });
  return {
    isOpen,
    close: () => panelRef.current?.hidePopover(),
    buttonProps: { ref: buttonRef, popoverTarget: id, "aria-expanded": isOpen },
    panelProps: {
      ref: panelRef,
      id,
      popover: "auto",
      // Before, so that it is never seen empty.
      onBeforeToggle: ({ newState }) => setIsOpen(newState === "open"),
      onToggle: ({ newState }) => {
        if (newState !== "open" || !panelRef.current || !buttonRef.current) return;
        placeBelow(panelRef.current, buttonRef.current);
      },
    },
  };
}

interface PopoverDeps {
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly panelRef: RefObject<HTMLDivElement | null>;
  readonly isOpen: boolean;
}

/** What the browser leaves to the page: Esc alone, leaving by Tab, and staying beside the button. */
function usePopoverClose({ buttonRef, panelRef, isOpen }: PopoverDeps): void {
  const place = useEffectEvent(() => {
    if (panelRef.current && buttonRef.current) placeBelow(panelRef.current, buttonRef.current);
  });
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
        panelRef.current?.hidePopover();
        buttonRef.current?.focus();
      },
      options,
    );
    document.addEventListener(
      "focusin",
      ({ target }) => {
        const isInside = [buttonRef, panelRef].some(
          ({ current }) => target instanceof Node && current?.contains(target) === true,
        );
        if (!isInside) panelRef.current?.hidePopover();
      },
      options,
    );
    place();
    document.addEventListener("scroll", () => place(), { ...options, passive: true });
    window.addEventListener("resize", () => place(), options);
    return () => controller.abort();
  }, [isOpen, buttonRef, panelRef]);
}
