import { useEffect, type RefObject } from "react";

/** Gives a field the focus, behind what stands in it, and gives it back when the field goes. */
export function useRestoreFocus(
  fieldRef: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): void {
  useEffect(() => {
    const before = document.activeElement;
    const field = fieldRef.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [fieldRef]);
}
