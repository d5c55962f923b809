import type { QueuedEpisode } from "#core/listener/queue.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { isQueued } from "#core/listener/queue.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { MenuItems } from "#ui/overlays/menu-items.tsx";
import { episodeMenuMessages } from "#messages/zh/episode-menu.ts";
import { useKeepItems } from "./use-keep-items.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/** What can be done with an episode wherever it is listed. */
export interface EpisodeMenuItemsProps {
  readonly episode: QueuedEpisode;
  readonly onClose: () => void;
}

export function EpisodeMenuItems({ episode, onClose }: EpisodeMenuItemsProps) {
  const { id, title } = episode;
  const messages = useMessages(episodeMenuMessages);
  const notify = useToast();
  const actions = usePlayerActions();
  const isHeard = usePlayerState((state) => isEpisodeHeard(state, id));
  const keepItems = useKeepItems(id);
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
    <MenuItems
      onClose={onClose}
      items={[
        { label: messages.playNext, onChoose: playNext },
        isWaiting
          ? { label: messages.dequeue, onChoose: () => actions.removeFromQueue(id) }
          : { label: messages.enqueue, onChoose: enqueue },
        {
          label: isHeard ? messages.markUnheard : messages.markHeard,
          onChoose: () => actions.markHeard(id, !isHeard),
        },
        ...keepItems,
      ]}
    />
  );
}
