/** An episode that waits to be played. */
export interface QueuedEpisode {
  readonly id: string;
  readonly title: string;
}

/** Episodes to be played one after another; each stands in it once. */
export type Queue = readonly QueuedEpisode[];

/** Puts an episode at the end; one that waits already moves there. */
export function enqueueLast(queue: Queue, episode: QueuedEpisode): Queue {
  return [...dequeue(queue, episode.id), episode];
}

/** Puts an episode at the front; one that waits already moves there. */
export function enqueueNext(queue: Queue, episode: QueuedEpisode): Queue {
  return [episode, ...dequeue(queue, episode.id)];
}

/** Takes an episode out; the same queue when it is not in it. */
export function dequeue(queue: Queue, id: string): Queue {
  return isQueued(queue, id) ? queue.filter((episode) => episode.id !== id) : queue;
}

/** True while the episode waits in the queue. */
export function isQueued(queue: Queue, id: string): boolean {
  return queue.some((episode) => episode.id === id);
}

/** Moves an episode to an index, which is clamped; the same queue when it is not in it. */
export function moveInQueue(queue: Queue, id: string, index: number): Queue {
  const episode = queue.find((queued) => queued.id === id);
  return episode ? dequeue(queue, id).toSpliced(Math.max(0, index), 0, episode) : queue;
}
