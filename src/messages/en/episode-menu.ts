import type { EpisodeMenuMessages } from "../zh/episode-menu.ts";

/** The menu beside every listed episode. */
export const episodeMenuMessages: EpisodeMenuMessages = {
  subject: "episodeMenu",
  episodeMenu: (title) => `More: ${title}`,
  playNext: "Play next",
  enqueue: "Add to queue",
  markHeard: "Mark as heard",
  markUnheard: "Mark as not heard",
  dequeue: "Remove from queue",
  queuedNext: "Plays next",
  queued: "Added to the queue",
};
