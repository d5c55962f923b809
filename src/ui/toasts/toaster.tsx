import { useCallback, useEffect, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { CrashBoundary } from "../crash-boundary.tsx";
import { ToastCard } from "./toast-card.tsx";
import { ToastContext, ToastHostContext, type Toast } from "../toast-context.ts";

/** How long a sentence stays, and one that offers something to do. */
const shownMs = { sentence: 4000, offer: 10_000 };

/**
 * Holds the app and shows its toasts in a polite live region above the player; while a
 * sheet is open, inside of it and at the top of the screen.
 */
export function Toaster({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  const [isHeld, setIsHeld] = useState(false);
  const [host, setHost] = useState<Element>();
  const dismiss = useCallback(() => {
    setToast(undefined);
    setIsHeld(false);
  }, []);
  const moveTo = useCallback((next: Element | undefined) => {
    setHost(next);
    setIsHeld(false);
  }, []);

  useEffect(() => {
    // What must be copied or answered stays until it is dismissed, and so does what is being used.
    if (!toast || isHeld || toast.link !== undefined || toast.renderForm) return undefined;
    const timer = setTimeout(dismiss, toast.actions ? shownMs.offer : shownMs.sentence);
    return () => clearTimeout(timer);
  }, [toast, isHeld, dismiss]);

  const placeClass = host
    ? "top-[calc(env(safe-area-inset-top)+12px)]"
    : "bottom-[calc(var(--player-height)+12px)] mb-(--toast-floor)";
  const region = (
    <output
      className={`pointer-events-none fixed inset-x-0 z-40 flex justify-center px-2 print:hidden ${placeClass}`}
    >
      {toast && (
        // A toast that breaks is no reason to lose the page around it.
        <CrashBoundary fallback={null} onCrash={dismiss}>
          <ToastCard toast={toast} onDismiss={dismiss} onHold={setIsHeld} />
        </CrashBoundary>
      )}
    </output>
  );
  return (
    <ToastContext value={setToast}>
      <ToastHostContext value={moveTo}>{children}</ToastHostContext>
      {host ? createPortal(region, host) : region}
    </ToastContext>
  );
}
