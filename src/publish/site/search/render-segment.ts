import { gzipSync } from "node:zlib";
import { foldText, type UnitVariants } from "#core/search/fold-text.ts";
import { createTagKey, listTextKeys, type SearchKey } from "#core/search/search-keys.ts";
import {
  findShard,
  renderShard,
  type KeyPostings,
  type ShardPlan,
} from "#core/search/search-shard.ts";
import { createSearchTextEncoder } from "#core/search/search-text-codec.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import type { SymbolTable } from "#core/search/symbol-codec.ts";
import { collectFacts, type SegmentFacts } from "./segment-facts.ts";
import type { SegmentPlan } from "./plan-segments.ts";

/** The files of a segment in their order: shards, then texts; and what the manifest says of it. */
export interface RenderedSegment {
  readonly shards: readonly Uint8Array[];
  readonly texts: readonly Uint8Array[];
  readonly episodesPerText: number;
  readonly facts: SegmentFacts;
}

/** Lists by key, of numbers of episodes. */
type Postings = Map<SearchKey, number[]>;

interface SegmentPostings {
  readonly spoken: Postings;
  readonly titled: Postings;
}

/** How to render a segment. */
export interface RenderOptions extends SegmentPlan {
  readonly variants: UnitVariants;
  readonly symbols: SymbolTable;
}

/** Renders the index and the texts of a segment. */
export function renderSegment(
  episodes: readonly SearchTextEpisode[],
  { variants, symbols, ...plan }: RenderOptions,
): RenderedSegment {
  const facts = collectFacts(episodes, variants);
  const encode = createSearchTextEncoder(symbols);
  const packTexts = (own: readonly SearchTextEpisode[]): Uint8Array => pack(encode(own));
  if (plan.isScanned) {
    return { shards: [], texts: [packTexts(episodes)], episodesPerText: episodes.length, facts };
  }
  const postings = indexEpisodes(episodes, (text) => foldText(text, variants).text);
  const shardPlan = { episodes: episodes.length, shards: countShards(postings, plan) };
  return {
    shards: renderShards(postings, shardPlan).map((bytes) => pack(bytes)),
    texts: episodes.map((episode) => packTexts([episode])),
    episodesPerText: 1,
    facts,
  };
}

function indexEpisodes(
  episodes: readonly SearchTextEpisode[],
  fold: (text: string) => string,
): SegmentPostings {
  const postings: SegmentPostings = { spoken: new Map(), titled: new Map() };
  const add = (list: Postings, key: SearchKey, number: number): void => {
    const numbers = list.get(key);
    if (!numbers) list.set(key, [number]);
    else if (numbers.at(-1) !== number) numbers.push(number);
  };
  const { spoken, titled } = postings;
  episodes.forEach(({ stories, tags }, number) => {
    for (const { text, title } of stories) {
      for (const key of listTextKeys(fold(text))) add(spoken, key, number);
      for (const key of listTextKeys(fold(title))) add(titled, key, number);
    }
    for (const tag of tags) {
      const text = fold(tag);
      for (const key of listTextKeys(text)) add(titled, key, number);
      add(spoken, createTagKey(text), number);
      add(titled, createTagKey(text), number);
    }
  });
  return postings;
}

/** What a search loads of a segment for each key, gzipped: most of it from the largest one. */
const targetBytes = { closed: 4900, open: 1300 };
/** So small are the distances of a list after gzip, and the key before it. */
const bytesOfPosting = 0.8;
const bytesOfKey = 2.2;

function countShards({ spoken, titled }: SegmentPostings, { first }: SegmentPlan): number {
  let bytes = 0;
  for (const list of [...spoken.values(), ...titled.values()]) {
    bytes += bytesOfKey + list.length * bytesOfPosting;
  }
  const target = first === 0 ? targetBytes.closed : targetBytes.open;
  return Math.ceil(bytes / target);
}

function renderShards({ spoken, titled }: SegmentPostings, plan: ShardPlan): Uint8Array[] {
  const entries = Array.from({ length: plan.shards }, (): [SearchKey, KeyPostings][] => []);
  const add = (key: SearchKey, lists: KeyPostings): void => {
    entries[findShard(key, plan)]?.push([key, lists]);
  };
  for (const [key, list] of spoken) add(key, { spoken: list, titled: titled.get(key) ?? [] });
  for (const [key, list] of titled) if (!spoken.has(key)) add(key, { spoken: [], titled: list });
  return entries.map((own) => renderShard(own, plan));
}

/**
 * Packed here, so that it does not depend on the host whether small files come. Copied: what is packed
 * is a part of 16 kB, which would be held with it.
 */
function pack(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}
