import type { ReactNode } from "react";
import type { QueuedEpisode } from "#core/listener/queue.ts";
import { EpisodeMenu } from "./episode-menu.tsx";

/** The menu beside every listed episode, for features that may not know of one another. */
export function renderEpisodeMenu(episode: QueuedEpisode): ReactNode {
  return <EpisodeMenu episode={episode} />;
}
