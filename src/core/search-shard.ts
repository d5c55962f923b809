import {
  readPostings,
  readVarint,
  skipPostings,
  writePostings,
  writeVarint,
  type ByteSink,
  type ByteSource,
} from "./posting-list.ts";
import type { SearchKey } from "./search-keys.ts";

/** Where a key stands, as ascending numbers of episodes inside a segment. */
export interface KeyPostings {
  /** Episodes in whose spoken text it stands, or that carry the tag. */
  readonly spoken: readonly number[];
  /** Episodes that are about it: it stands in a story's title or in a tag. */
  readonly titled: readonly number[];
}

/** What is known of a key that nobody uses. */
export const noPostings: KeyPostings = { spoken: [], titled: [] };

/** Where the keys of a segment are kept: a power of two of shards, for so many episodes. */
export interface ShardPlan {
  readonly shards: number;
  readonly episodes: number;
}

/**
 * Mixes a key so that alike keys fall far apart. No two keys mix alike, so the upper bits
 * can name the shard and the lower ones the key inside of it.
 */
function mixKey(key: SearchKey): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The shard that holds a key, from 0. */
export function findShard(key: SearchKey, { shards }: ShardPlan): number {
  return Math.floor(mixKey(key) / (2 ** 32 / shards));
}

const findPlace = (key: SearchKey, { shards }: ShardPlan): number =>
  mixKey(key) % (2 ** 32 / shards);

/**
 * Renders a shard: its keys by their lower mixed bits, ascending, each as the distance from
 * the key before, twice the length of the first list (plus one if there is a second), and
 * the lists of `posting-list.ts`.
 */
export function renderShard(
  entries: readonly (readonly [SearchKey, KeyPostings])[],
  plan: ShardPlan,
): Uint8Array {
  const sink: ByteSink = { bytes: [] };
  const placed = entries
    .map(([key, postings]) => [findPlace(key, plan), postings] as const)
    .toSorted((a, b) => a[0] - b[0]);
  let next = 0;
  for (const [place, { spoken, titled }] of placed) {
    writeVarint(sink, place - next);
    next = place + 1;
    writeVarint(sink, spoken.length * 2 + (titled.length > 0 ? 1 : 0));
    writePostings(sink, spoken, plan.episodes);
    if (titled.length === 0) continue;
    writeVarint(sink, titled.length);
    writePostings(sink, titled, plan.episodes);
  }
  return Uint8Array.from(sink.bytes);
}

/**
 * Finds a key in its shard, without reading the others' lists.
 *
 * @throws RangeError for bytes that are no shard
 */
export function findPostings(bytes: Uint8Array, key: SearchKey, plan: ShardPlan): KeyPostings {
  const source: ByteSource = { bytes, offset: 0 };
  const wanted = findPlace(key, plan);
  let next = 0;
  while (source.offset < bytes.length) {
    const place = next + readVarint(source);
    if (place > wanted) break;
    next = place + 1;
    const head = readVarint(source);
    const [length, hasTitled] = [Math.floor(head / 2), head % 2 === 1];
    if (place === wanted) {
      const spoken = readPostings(source, length, plan.episodes);
      const titled = hasTitled ? readPostings(source, readVarint(source), plan.episodes) : [];
      return { spoken, titled };
    }
    skipPostings(source, length, plan.episodes);
    if (hasTitled) skipPostings(source, readVarint(source), plan.episodes);
  }
  return noPostings;
}
