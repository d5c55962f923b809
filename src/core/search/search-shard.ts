import { readPostings, skipPostings, writePostings } from "./posting-list.ts";
import type { SearchKey } from "./search-keys.ts";
import { createFormat } from "../files/file-format.ts";
import { createVarintReader, createVarintWriter } from "../files/varint.ts";

/**
 * `search/<segment>/shard-<n>.bin`, see {@link renderShard}; gzipped. Its bytes say no
 * version: the manifest's `shardVersion` does.
 */
export const searchShardFormat = createFormat({
  name: "search/<segment>/shard-<n>.bin",
  version: 1,
  migrations: [],
});

/** Where a key stands, as ascending numbers of episodes inside a segment. */
export interface KeyPostings {
  /** Episodes in whose spoken text it stands, or that carry the tag. */
  readonly spoken: readonly number[];
  /** Episodes that are about it: it stands in a story's title or in a tag. */
  readonly titled: readonly number[];
}

/** What is known of a key that nobody uses. */
export const noPostings: KeyPostings = { spoken: [], titled: [] };

/** Where the keys of a segment are kept: in so many shards, for so many episodes. */
export interface ShardPlan {
  readonly shards: number;
  readonly episodes: number;
}

/**
 * Mixes a key so that alike keys fall far apart. No two keys mix alike, so shards can be
 * equal stretches of the mixed numbers, and a slot in one names the key.
 */
function mixKey(key: SearchKey): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The shard that holds a key, from 0. */
export function findShard(key: SearchKey, { shards }: ShardPlan): number {
  return Math.floor((mixKey(key) * shards) / mixedNumbers);
}

const mixedNumbers = 2 ** 32;

/** The slot of a key: how far its mixed number is from the first of its shard. */
function findSlot(key: SearchKey, plan: ShardPlan): number {
  return mixKey(key) - Math.ceil((findShard(key, plan) * mixedNumbers) / plan.shards);
}

/**
 * Renders a shard: its keys by their slots, ascending, each as the distance from
 * the key before, twice the length of the first list (plus one if there is a second), and
 * the lists of `posting-list.ts`.
 */
export function renderShard(
  entries: readonly (readonly [SearchKey, KeyPostings])[],
  plan: ShardPlan,
): Uint8Array {
  const writer = createVarintWriter();
  const placed = entries
    .map(([key, postings]) => [findSlot(key, plan), postings] as const)
    .toSorted((a, b) => a[0] - b[0]);
  let next = 0;
  for (const [slot, { spoken, titled }] of placed) {
    writer.write(slot - next);
    next = slot + 1;
    writer.write(spoken.length * 2 + (titled.length > 0 ? 1 : 0));
    writePostings(writer, spoken, plan.episodes);
    if (titled.length === 0) continue;
    writer.write(titled.length);
    writePostings(writer, titled, plan.episodes);
  }
  return writer.finish();
}

/**
 * Finds a key in its shard, without reading the others' lists.
 *
 * @throws RangeError for bytes that are no shard
 */
export function findPostings(bytes: Uint8Array, key: SearchKey, plan: ShardPlan): KeyPostings {
  const reader = createVarintReader(bytes);
  const wanted = findSlot(key, plan);
  let next = 0;
  while (!reader.isAtEnd()) {
    const slot = next + reader.read();
    if (slot > wanted) break;
    next = slot + 1;
    const head = reader.read();
    const [length, hasTitled] = [Math.floor(head / 2), head % 2 === 1];
    if (Number.isNaN(slot + head)) throw new RangeError("a key has no end");
    if (slot === wanted) {
      const spoken = readPostings(reader, length, plan.episodes);
      const titled = hasTitled ? readPostings(reader, reader.read(), plan.episodes) : [];
      return { spoken, titled };
    }
    skipPostings(reader, length, plan.episodes);
    if (hasTitled) skipPostings(reader, reader.read(), plan.episodes);
  }
  return noPostings;
}
