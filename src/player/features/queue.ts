import { dequeue, enqueueLast, enqueueNext, moveInQueue } from "#core/listener/queue.ts";
import type { QueuedEpisode } from "#core/listener/queue.ts";
import type { ProgressKeeper } from "./progress.ts";

/** Changing what plays next. Every change is kept at once. */
export interface QueueActions {
  /** Puts an episode at the front. */
  readonly playNext: (episode: QueuedEpisode) => void;
  /** Puts an episode at the end. */
  readonly enqueue: (episode: QueuedEpisode) => void;
  readonly removeFromQueue: (id: string) => void;
  /** Moves an episode to another place; places outside of the queue are clamped. */
  readonly moveQueued: (id: string, index: number) => void;
  readonly clearQueue: () => void;
}

/** The queue's actions: each starts from what is kept, so that two tabs do not undo each other. */
export function createQueueActions({ changeQueue }: ProgressKeeper): QueueActions {
  return {
    playNext: (episode) => changeQueue((queue) => enqueueNext(queue, episode)),
    enqueue: (episode) => changeQueue((queue) => enqueueLast(queue, episode)),
    removeFromQueue: (id) => changeQueue((queue) => dequeue(queue, id)),
    moveQueued: (id, index) => changeQueue((queue) => moveInQueue(queue, id, index)),
    clearQueue: () => changeQueue(() => []),
  };
}
