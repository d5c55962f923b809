import { SkipBack, SkipForward } from "lucide-react";
import { useEpisodeSteps } from "#actions/use-episode-steps.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { playerMessages } from "#messages/zh/player.ts";
import { queueMessages } from "#messages/zh/queue.ts";
import { useMessages } from "#ui/messages-context.ts";
import { Sheet } from "#ui/overlays/sheet.tsx";
import { TextButton } from "#ui/text-button.tsx";
import { QueueList } from "./queue-list.tsx";

/** What plays next, and the episodes around the one that plays. */
export function QueuePanel({ onClose }: { readonly onClose: () => void }) {
  const { previousId, nextId, ...steps } = useEpisodeSteps();
  const messages = useMessages(queueMessages);
  const controls = useMessages(controlMessages);
  const playerWords = useMessages(playerMessages);
  const actions = usePlayerActions();
  const isEmpty = usePlayerState(({ queue }) => queue.length === 0);
  return (
    <Sheet title={playerWords.queue} closeLabel={controls.close} place="corner" onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap gap-2">
          {previousId !== undefined && (
            <TextButton onClick={steps.playPreviousEpisode}>
              <SkipBack aria-hidden size={15} />
              <span>{messages.previousEpisode}</span>
            </TextButton>
          )}
          {nextId !== undefined && (
            <TextButton onClick={steps.playNextEpisode}>
              <span>{messages.nextEpisode}</span>
              <SkipForward aria-hidden size={15} />
            </TextButton>
          )}
          {!isEmpty && (
            <TextButton onClick={actions.clearQueue} className="ml-auto">
              {messages.clearQueue}
            </TextButton>
          )}
        </div>
        {isEmpty ? (
          <p className="py-2 text-sm text-ink-2">{messages.queueEmpty}</p>
        ) : (
          <QueueList onPlay={steps.playQueued} />
        )}
      </div>
    </Sheet>
  );
}
