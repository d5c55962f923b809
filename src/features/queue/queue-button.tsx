import { ListMusic } from "lucide-react";
import { useState } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { createLazyPanel } from "#ui/loading/lazy-panel.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";

const QueuePanel = createLazyPanel(async () => (await import("./queue-panel.tsx")).QueuePanel);

/** Opens the queue, and shows how much waits in it. */
export function QueueButton() {
  const messages = useMessages(playerMessages);
  const count = usePlayerState(({ queue }) => queue.length);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        label={count > 0 ? messages.queueCount(count) : messages.queue}
        onClick={() => setIsOpen(true)}
      >
        <ListMusic aria-hidden size={18} />
        {count > 0 && (
          <span aria-hidden className="font-mono text-[13px] tabular-nums">
            {count}
          </span>
        )}
      </IconButton>
      {isOpen && <QueuePanel onClose={() => setIsOpen(false)} />}
    </>
  );
}
