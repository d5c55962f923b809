import { useCallback, useEffect, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { ToastCard } from "./toast-card.tsx";
import { ToastContext, ToastHostContext, type Toast } from "./toast-context.ts";

/** How long a sentence stays, and one that offers something to do. */
const shownMs = { sentence: 4000, offer: 10_000 };

/**
 * Holds the app and shows its notices in a polite live region above the player; while a
 * sheet is open, inside of it and at the top of the screen.
 */
export function Toaster({ children }: { readonly children: ReactNode }) {
  const [notice, setToast] = useState<Toast>();
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
    if (!notice || isHeld || notice.link !== undefined || notice.question) return undefined;
    const timer = setTimeout(dismiss, notice.actions ? shownMs.offer : shownMs.sentence);
    return () => clearTimeout(timer);
  }, [notice, isHeld, dismiss]);

  const placeClass = host
    ? "top-[calc(env(safe-area-inset-top)+12px)]"
    : "bottom-[calc(var(--player-height)+12px)]";
  const region = (
    <output
      className={`pointer-events-none fixed inset-x-0 z-40 flex justify-center px-2 print:hidden ${placeClass}`}
    >
      {notice && <ToastCard notice={notice} onDismiss={dismiss} onHold={setIsHeld} />}
    </output>
  );
  return (
    <ToastContext value={setToast}>
      <ToastHostContext value={moveTo}>{children}</ToastHostContext>
      {host ? createPortal(region, host) : region}
    </ToastContext>
  );
}
