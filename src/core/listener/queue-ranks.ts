import * as v from "valibot";
import { isEpisodeId } from "../episode/episode-id.ts";
import { nextStamp, stampField } from "./merge-newest.ts";
import { isQueued, type Queue } from "./queue.ts";
import { createSalvagedRecord } from "./salvage-file.ts";

const rankSchema = v.object({
  /** What is shown before the episode's file is here. */
  title: v.pipe(v.string(), v.maxLength(500)),
  /** Lower ones are played first. */
  rank: v.pipe(v.number(), v.finite()),
  changedAtMs: stampField,
  isRemoved: v.fallback(v.boolean(), false),
});

/** An episode's rank in the queue, or that it was taken out. */
export type QueueRank = v.InferOutput<typeof rankSchema>;

/** Ranks by episode id, so that two queues merge episode by episode. */
export type QueueRanks = Readonly<Record<string, QueueRank>>;

/** The schema of the ranks inside of a remembered file; a damaged one falls away alone. */
export const queueRanksField = createSalvagedRecord(rankSchema);

/** The episodes that wait, in order; of two with one rank always the same is first. */
export function listQueue(ranks: QueueRanks): Queue {
  return Object.entries(ranks)
    .filter(([id, { isRemoved, title }]) => !isRemoved && title !== "" && isEpisodeId(id))
    .toSorted(([a, { rank: mine }], [b, { rank: theirs }]) => mine - theirs || (a < b ? -1 : 1))
    .map(([id, { title }]) => ({ id, title }));
}

/** The ranks of another queue; those that differ are stamped as changed now. */
export function changeQueue(ranks: QueueRanks, queue: Queue, nowMs: number): QueueRanks {
  const before = listQueue(ranks);
  const changed = findRanks(
    before.filter(({ id }) => isQueued(queue, id)).map(({ id }) => id),
    queue.map(({ id }) => id),
    (id) => ranks[id]?.rank ?? 0,
  );
  const changes = new Map<string, Omit<QueueRank, "changedAtMs">>();
  for (const { id } of before)
    if (!isQueued(queue, id)) changes.set(id, { title: "", rank: 0, isRemoved: true });
  for (const { id, title } of queue) {
    const rank = changed.get(id);
    if (rank !== undefined) changes.set(id, { title, rank, isRemoved: false });
  }
  const stamped = [...changes].map(
    ([id, change]) =>
      [id, { ...change, changedAtMs: nextStamp(ranks[id]?.changedAtMs, nowMs) }] as const,
  );
  return { ...ranks, ...Object.fromEntries(stamped) };
}

/**
 * Ranks for what does not stand where it stood: what both orders begin and end with keeps
 * its own, and the rest is put between.
 */
function findRanks(
  before: readonly string[],
  after: readonly string[],
  readRank: (id: string) => number,
): Map<string, number> {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const moved = after.slice(head, after.length - tail);
  const first = head === 0 ? undefined : after[head - 1];
  const last = tail === 0 ? undefined : after[after.length - tail];
  const low = first === undefined ? undefined : readRank(first);
  const high = last === undefined ? undefined : readRank(last);
  const start = low ?? (high ?? moved.length + 1) - moved.length - 1;
  const step = high === undefined ? 1 : (high - start) / (moved.length + 1);
  const ranks = moved.map((_, index) => start + step * (index + 1));
  const isInOrder = [start, ...ranks, high ?? Infinity].every(
    (rank, index, all) => index === 0 || rank > (all[index - 1] ?? -Infinity),
  );
  // Halved too often, numbers have no room between them: all are counted anew.
  if (!isInOrder) return new Map(after.map((id, index) => [id, index]));
  return new Map(moved.map((id, index) => [id, ranks[index] ?? 0]));
}
