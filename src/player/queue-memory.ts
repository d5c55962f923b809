import { parseQueue, renderQueue, type Queue } from "#core/queue-file.ts";
import { createStorageSlot } from "./storage-slot.ts";

/** The queue, kept in the browser. Never throws. */
export interface QueueMemory {
  readonly load: () => Queue;
  /** False when it could not be kept: it holds until the page closes. */
  readonly save: (queue: Queue) => boolean;
}

/** The queue's memory in `localStorage`. */
export function createQueueMemory(slot = createStorageSlot("afterlife-intel/queue")): QueueMemory {
  return {
    load: () => parseQueue(slot.read()),
    save: (queue) => slot.write(renderQueue(queue)),
  };
}
