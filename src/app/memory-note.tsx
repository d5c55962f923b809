import { useState, useSyncExternalStore } from "react";
import type { MemoryHome } from "#player/memory-home.ts";
import { createLazyPanel } from "#ui/create-lazy-panel.tsx";
import type { MemoryTroublesProps } from "./memory-troubles.tsx";

const MemoryTroubles = createLazyPanel<MemoryTroublesProps>(
  async () => (await import("./memory-troubles.tsx")).MemoryTroubles,
);

/** Says once what went wrong with remembering; everything else goes on. */
export function MemoryNote({ troubles }: Pick<MemoryHome, "troubles">) {
  const all = useSyncExternalStore(troubles.subscribe, troubles.getState);
  const [toldCount, setToldCount] = useState(0);
  const untold = all.slice(toldCount);
  return (
    <div role="status">
      {untold.length > 0 && (
        <MemoryTroubles troubles={untold} onClose={() => setToldCount(all.length)} />
      )}
    </div>
  );
}
