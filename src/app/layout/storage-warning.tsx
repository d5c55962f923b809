import { useState, useSyncExternalStore } from "react";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import type { StorageWarningsProps } from "./storage-warnings.tsx";

const StorageWarnings = lazyPart<StorageWarningsProps>(
  async () => (await import("./storage-warnings.tsx")).StorageWarnings,
  { noteClass: "border-b border-line px-5" },
);

/** Where it is told what went wrong. */
export type StorageWarningProps = Pick<BrowserStorage, "errors">;

/** Says once what went wrong with remembering; everything else goes on. */
export function StorageWarning({ errors }: StorageWarningProps) {
  const all = useSyncExternalStore(errors.subscribe, errors.getState, errors.getInitialState);
  const [toldCount, setToldCount] = useState(0);
  const untold = all.slice(toldCount);
  return (
    <div role="status">
      {untold.length > 0 && (
        <StorageWarnings errors={untold} onClose={() => setToldCount(all.length)} />
      )}
    </div>
  );
}
