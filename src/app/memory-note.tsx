import { X } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import type { MemoryHome } from "#player/memory-home.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { useMessages } from "#ui/messages-context.ts";

/** Says once what went wrong with remembering; everything else goes on. */
export function MemoryNote({ troubles }: Pick<MemoryHome, "troubles">) {
  const messages = useMessages();
  const all = useSyncExternalStore(troubles.subscribe, troubles.getState);
  const [toldCount, setToldCount] = useState(0);
  const untold = all.slice(toldCount);
  return (
    <div role="status">
      {untold.length > 0 && (
        <div className="flex items-center justify-between gap-3 border-b border-line bg-bg-1 py-1 pr-2 pl-5 text-sm text-ink-2 print:hidden">
          <div>
            {untold.map((trouble) => (
              <p key={trouble} className="py-1">
                {messages.memoryTrouble[trouble]}
              </p>
            ))}
          </div>
          <IconButton label={messages.dismiss} onClick={() => setToldCount(all.length)}>
            <X aria-hidden size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
