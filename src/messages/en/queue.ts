import type { QueueMessages } from "../zh/queue.ts";

/** The panel of episodes that are queued. */
export const queueMessages: QueueMessages = {
  subject: "queue",
  queueEmpty: "The queue is empty. The menu beside every episode adds to it.",
  queueOrderHelp: "Drag to change the order, or press Alt with the arrow keys.",
  clearQueue: "Clear queue",
  dragToMove: (title) => `Move ${title}`,
  queuedAt: (title, position, count) => `${title}: ${position} of ${count}`,
  removeFromQueue: (title) => `Remove ${title} from the queue`,
  removedFromQueue: (title) => `Removed from the queue: ${title}`,
  upNext: "Up next",
  previousEpisode: "Previous episode",
  nextEpisode: "Next episode",
};
