import { useEffect, useState, type ReactNode } from "react";
import { OfflineContext, type OfflineShelf } from "#actions/offline-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { OfflineStartProps } from "./offline-start.tsx";

const OfflineStart = lazyPart<OfflineStartProps>(
  async () => (await import("./offline-start.tsx")).OfflineStart,
  { isSilent: true, leave: ({ onReady }) => onReady(null) },
);

/** What a page loads at once has come by then: nothing of this is waited for. */
const restMs = 1000;

/** Gives the tree the shelf for offline listening, once the page is there and has nothing else to do. */
export function OfflineHost({ children }: { readonly children: ReactNode }) {
  const [shelf, setShelf] = useState<OfflineShelf | null>();
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (): void => {
      timer = setTimeout(setIsDue, restMs, true);
    };
    if (document.readyState === "complete") start();
    else window.addEventListener("load", start, { once: true, signal: controller.signal });
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, []);
  return (
    <OfflineContext value={shelf}>
      {children}
      {isDue && <OfflineStart onReady={setShelf} />}
    </OfflineContext>
  );
}
