import type { ReactNode } from "react";
import type { QueuedEpisode } from "#core/queue.ts";
import { EpisodeMenu } from "#features/episode-menu/episode-menu.tsx";

/** The menu beside every listed episode, for features that may not know of one another. */
export function renderEpisodeMenu(episode: QueuedEpisode): ReactNode {
  return <EpisodeMenu episode={episode} />;
}
