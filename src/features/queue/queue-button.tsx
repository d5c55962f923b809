import { ListMusic } from "lucide-react";
import { useState } from "react";
import { usePlayerState } from "#player/react/player-context.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { playerMessages } from "#messages/zh/player.ts";
import { useMessages } from "#ui/messages-context.ts";

const QueuePanel = lazyPart(async () => (await import("./queue-panel.tsx")).QueuePanel, {
  leave: ({ onClose }) => onClose(),
});

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
        onApproach={QueuePanel.preload}
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
