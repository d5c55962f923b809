import type { QueuedEpisode } from "#core/listener/queue.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { MenuButton } from "#ui/overlays/menu-button.tsx";
import { episodeMenuMessages } from "#messages/zh/episode-menu.ts";
import { useMessages } from "#ui/messages-context.ts";

const EpisodeMenuItems = lazyPart(
  async () => (await import("./episode-menu-items.tsx")).EpisodeMenuItems,
  { waiting: <div className="h-33" />, leave: ({ onClose }) => onClose() },
);

/** The menu of an episode wherever it is listed. */
export interface EpisodeMenuProps {
  readonly episode: QueuedEpisode;
  readonly className?: string;
}

export function EpisodeMenu({ episode, className = "" }: EpisodeMenuProps) {
  const messages = useMessages(episodeMenuMessages);
  return (
    <MenuButton
      label={messages.episodeMenu(episode.title)}
      className={className}
      onApproach={EpisodeMenuItems.preload}
      renderItems={(onClose) => <EpisodeMenuItems episode={episode} onClose={onClose} />}
    />
  );
}
