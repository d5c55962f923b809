import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findStatedVersion } from "#core/files/file-format.ts";
import { filePaths } from "#core/files/file-paths.ts";
import {
  searchManifestFormat,
  searchWordsFormat,
  type SearchManifestFile,
  type SearchSegment,
} from "#core/search/search-manifest-file.ts";
import { searchShardFormat } from "#core/search/search-shard.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import type { SymbolTable } from "#core/search/symbol-codec.ts";
import { chooseSymbols } from "./choose-symbols.ts";
import { createSearchEpisode } from "./create-search-episode.ts";
import { planSegments, type SegmentPlan } from "./plan-segments.ts";
import { renderSegment, type RenderedSegment } from "./render-segment.ts";
import { everyVariant, pickVariants } from "./script-variants.ts";
import { noSegmentCache, type SegmentCache } from "./segment-cache.ts";
import { sortWords, type SegmentFacts } from "./segment-facts.ts";

/** Raised whenever the same texts make other bytes, so that nothing old is taken for new. */
const segmentFormat = 3;

/**
 * Derives the search: a manifest, segments of index and texts in folders named for their
 * content, and the Latin words for typing errors.
 *
 * @param episodes newest first
 */
export function deriveSearch(
  episodes: readonly EpisodeFile[],
  cache: SegmentCache = noSegmentCache,
): Map<string, string | Uint8Array> {
  const texts = episodes.map(createSearchEpisode).toReversed();
  const symbols = chooseSymbols(texts);
  const files = new Map<string, string | Uint8Array>();
  const facts: SegmentFacts[] = [];
  const segments = planSegments(texts.length, countCharacters(texts)).map((plan) => {
    const own = texts.slice(plan.first, plan.first + plan.episodes);
    const folder = hashSegment({ own, plan, symbols });
    const segment = findSegment({ own, plan, symbols }, folder, cache);
    segment.shards.forEach((bytes, shard) =>
      files.set(filePaths.searchShard(folder, shard), bytes),
    );
    segment.texts.forEach((bytes, text) => files.set(filePaths.searchText(folder, text), bytes));
    facts.push(segment.facts);
    return createEntry(folder, plan, segment);
  });
  cache.prune(segments.map(({ folder }) => folder));
  const words = sortWords(facts);
  for (const [length, list] of words) {
    const file = { version: searchWordsFormat.version, words: list };
    files.set(filePaths.searchWords(length), `${JSON.stringify(file)}\n`);
  }
  const manifest: SearchManifestFile = {
    version: searchManifestFormat.version,
    segments,
    months: listMonths(texts),
    variants: findVariants(facts),
    symbols: [...symbols],
    wordLengths: [...words.keys()],
  };
  files.set(filePaths.searchManifest, `${JSON.stringify(manifest)}\n`);
  return files;
}

/** What the files of a segment follow from. */
interface SegmentSource {
  readonly own: readonly SearchTextEpisode[];
  readonly plan: SegmentPlan;
  readonly symbols: SymbolTable;
}

function findSegment(
  { own, plan, symbols }: SegmentSource,
  folder: string,
  cache: SegmentCache,
): RenderedSegment {
  const known = cache.find(folder);
  if (known) return known;
  const made = renderSegment(own, { ...plan, symbols, variants: everyVariant });
  cache.keep(folder, made);
  return made;
}

function createEntry(
  folder: string,
  { first, episodes }: SegmentPlan,
  { shards, episodesPerText }: RenderedSegment,
): SearchSegment {
  const shardVersion = findStatedVersion(searchShardFormat);
  return { folder, first, episodes, shards: shards.length, shardVersion, episodesPerText };
}

function hashSegment({ own, plan, symbols }: SegmentSource): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([segmentFormat, plan, symbols]));
  for (const episode of own) hash.update(JSON.stringify(episode));
  return hash.digest("hex").slice(0, 12);
}

function countCharacters(texts: readonly SearchTextEpisode[]): number {
  return texts.reduce(
    (sum, { stories }) => sum + stories.reduce((inner, { text }) => inner + text.length, 0),
    0,
  );
}

function listMonths(texts: readonly SearchTextEpisode[]): [string, number][] {
  const months = new Map<string, number>();
  texts.forEach(({ date }, number) => {
    const month = date.slice(0, 7);
    if (!months.has(month)) months.set(month, number);
  });
  return [...months];
}

function findVariants(facts: readonly SegmentFacts[]): [string, string] {
  const units = new Set(facts.flatMap((segment) => segment.units.split("")));
  return pickVariants((unit) => units.has(unit));
}
