import type { QueuedEpisode } from "#core/queue.ts";
import { isQueued } from "#core/queue-order.ts";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";
import { MenuButton } from "#ui/menu-button.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { useNotify } from "#ui/notice-context.ts";

/** What can be done with an episode wherever it is listed. */
export interface EpisodeMenuProps {
  readonly episode: QueuedEpisode;
  readonly className?: string;
}

export function EpisodeMenu({ episode, className = "" }: EpisodeMenuProps) {
  const { id, title } = episode;
  const messages = useMessages();
  const notify = useNotify();
  const actions = usePlayerActions();
  const isWaiting = usePlayerState(({ queue }) => isQueued(queue, id));
  const playNext = (): void => {
    actions.playNext({ id, title });
    notify({ text: messages.queuedNext });
  };
  const enqueue = (): void => {
    actions.enqueue({ id, title });
    notify({ text: messages.queued });
  };
  return (
    <MenuButton
      label={messages.episodeMenu(title)}
      className={className}
      items={[
        { label: messages.playNext, onChoose: playNext },
        isWaiting
          ? { label: messages.dequeue, onChoose: () => actions.removeFromQueue(id) }
          : { label: messages.enqueue, onChoose: enqueue },
      ]}
    />
  );
}
