import { gzipSync } from "node:zlib";
import { foldText, type FoldedText, type UnitVariants } from "#core/fold-text.ts";
import { createTagKey, listTextKeys, type SearchKey } from "#core/search-keys.ts";
import { findShard, renderShard, type KeyPostings, type ShardPlan } from "#core/search-shard.ts";
import type { SearchTextEpisode } from "#core/search-text-file.ts";
import { fileVersion } from "#core/versioned-file.ts";
import type { SegmentPlan } from "./plan-segments.ts";

/** The files of a segment in their order: shards, then texts. */
export interface RenderedSegment {
  readonly shards: readonly Uint8Array[];
  readonly texts: readonly Uint8Array[];
  readonly episodesPerText: number;
}

interface GrowingPostings {
  readonly spoken: number[];
  readonly titled: number[];
}

/** Renders the index and the texts of a segment. */
export function renderSegment(
  episodes: readonly SearchTextEpisode[],
  plan: SegmentPlan,
  variants: UnitVariants,
): RenderedSegment {
  if (plan.isScanned) {
    return { shards: [], texts: [packTexts(episodes)], episodesPerText: episodes.length };
  }
  const postings = indexEpisodes(episodes, (text) => foldText(text, variants));
  const shardPlan = { episodes: episodes.length, shards: countShards(postings, plan) };
  return {
    shards: renderShards(postings, shardPlan).map((bytes) => pack(bytes)),
    texts: episodes.map((episode) => packTexts([episode])),
    episodesPerText: 1,
  };
}

function indexEpisodes(
  episodes: readonly SearchTextEpisode[],
  fold: (text: string) => FoldedText,
): Map<SearchKey, GrowingPostings> {
  const postings = new Map<SearchKey, GrowingPostings>();
  const add = (key: SearchKey, list: keyof GrowingPostings, number: number): void => {
    const entry = postings.get(key) ?? { spoken: [], titled: [] };
    postings.set(key, entry);
    if (entry[list].at(-1) !== number) entry[list].push(number);
  };
  episodes.forEach(({ stories, tags }, number) => {
    for (const { text, title } of stories) {
      for (const key of listTextKeys(fold(text).text)) add(key, "spoken", number);
      for (const key of listTextKeys(fold(title).text)) add(key, "titled", number);
    }
    for (const tag of tags) {
      const { text } = fold(tag);
      for (const key of listTextKeys(text)) add(key, "titled", number);
      add(createTagKey(text), "spoken", number);
      add(createTagKey(text), "titled", number);
    }
  });
  return postings;
}

/** What a search loads of a segment for each key, gzipped: most of it from the largest one. */
const targetBytes = { closed: 7000, open: 2000 };
/** So small are the distances of a list after gzip, and the key before it. */
const bytesOfPosting = 0.8;
const bytesOfKey = 2.2;

function countShards(
  postings: ReadonlyMap<SearchKey, KeyPostings>,
  { first }: SegmentPlan,
): number {
  let bytes = 0;
  for (const { spoken, titled } of postings.values()) {
    bytes += bytesOfKey + (spoken.length + titled.length) * bytesOfPosting;
  }
  const target = first === 0 ? targetBytes.closed : targetBytes.open;
  return 2 ** Math.max(0, Math.round(Math.log2(bytes / target)));
}

function renderShards(
  postings: ReadonlyMap<SearchKey, KeyPostings>,
  plan: ShardPlan,
): Uint8Array[] {
  const entries = Array.from({ length: plan.shards }, (): [SearchKey, KeyPostings][] => []);
  for (const [key, lists] of postings) entries[findShard(key, plan)]?.push([key, lists]);
  return entries.map((own) => renderShard(own, plan));
}

/** In UTF-16, Chinese takes a tenth less than in UTF-8 after gzip. */
function packTexts(episodes: readonly SearchTextEpisode[]): Uint8Array {
  return pack(Buffer.from(JSON.stringify({ version: fileVersion, episodes }), "utf16le"));
}

/** Packed here, so that it does not depend on the host whether small files come. */
function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}
