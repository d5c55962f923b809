import { createHash } from "node:crypto";
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
import { chooseSymbols, sampleEpisodes } from "./choose-symbols.ts";
import { planSegments, type SegmentPlan } from "./plan-segments.ts";
import { renderSegment, type RenderedSegment } from "./render-segment.ts";
import { everyVariant, pickVariants } from "./script-variants.ts";
import { hashSearched, type SearchSource } from "./search-source.ts";
import { noSegmentCache, type SegmentCache } from "./segment-cache.ts";
import { sortWords, type SegmentFacts } from "./segment-facts.ts";

/** Raised whenever the same texts make other bytes, so that nothing old is taken for new. */
const segmentFormat = 3;

/**
 * Derives the search: a manifest, segments of index and texts in folders named for their
 * content, and the Latin words for typing errors. Texts are loaded only where a segment of
 * theirs is not kept.
 *
 * @param newestFirst the episodes
 */
export function deriveSearch(
  newestFirst: readonly SearchSource[],
  cache: SegmentCache = noSegmentCache,
): Map<string, string | Uint8Array> {
  const sources = newestFirst.toReversed();
  const characters = sources.reduce((sum, source) => sum + source.characters, 0);
  const symbols = findSymbols(sources, cache);
  const files = new Map<string, string | Uint8Array>();
  const facts: SegmentFacts[] = [];
  const names: string[] = [symbols.name];
  const segments = planSegments(sources.length, characters).map((plan) => {
    const own = sources.slice(plan.first, plan.first + plan.episodes);
    const segment = findSegment({ own, plan, symbols: symbols.table }, cache);
    const { folder, name } = segment;
    segment.shards.forEach((bytes, shard) =>
      files.set(filePaths.searchShard(folder, shard), bytes),
    );
    segment.texts.forEach((bytes, text) => files.set(filePaths.searchText(folder, text), bytes));
    facts.push(segment.facts);
    names.push(folder, name);
    return createEntry(folder, plan, segment);
  });
  cache.prune(names);
  const words = sortWords(facts);
  for (const [length, list] of words) {
    const file = { version: searchWordsFormat.version, words: list };
    files.set(filePaths.searchWords(length), `${JSON.stringify(file)}\n`);
  }
  const manifest: SearchManifestFile = {
    version: searchManifestFormat.version,
    segments,
    months: listMonths(sources),
    variants: findVariants(facts),
    symbols: [...symbols.table],
    wordLengths: [...words.keys()],
  };
  files.set(filePaths.searchManifest, `${JSON.stringify(manifest)}\n`);
  return files;
}

/** The symbols of a library, and the name by which they are kept. */
function findSymbols(
  sources: readonly SearchSource[],
  cache: SegmentCache,
): { readonly table: SymbolTable; readonly name: string } {
  const sample = sources.slice(0, sampleEpisodes);
  const name = hashSearched(
    segmentFormat,
    "symbols",
    sample.map(({ hash }) => hash),
  );
  const known = cache.findNames(name);
  if (known) return { table: known, name };
  const table = chooseSymbols(sample.map((source) => source.load()));
  cache.keepNames(name, table);
  return { table, name };
}

/** What the files of a segment follow from. */
interface SegmentSource {
  readonly own: readonly SearchSource[];
  readonly plan: SegmentPlan;
  readonly symbols: SymbolTable;
}

interface FoundSegment extends RenderedSegment {
  readonly folder: string;
  /** The name by which its folder's is kept. */
  readonly name: string;
}

/** Finds a segment by the hashes of its texts, else by the texts, else makes it. */
function findSegment({ own, plan, symbols }: SegmentSource, cache: SegmentCache): FoundSegment {
  const hashes = own.map(({ hash }) => hash);
  const name = hashSearched(segmentFormat, plan, symbols, hashes);
  const [known] = cache.findNames(name) ?? [];
  const kept = known === undefined ? undefined : cache.find(known);
  if (known !== undefined && kept) return { ...kept, folder: known, name };
  const texts = own.map((source) => source.load());
  const folder = hashSegment(texts, { plan, symbols });
  cache.keepNames(name, [folder]);
  const found = cache.find(folder);
  if (found) return { ...found, folder, name };
  const made = renderSegment(texts, { ...plan, symbols, variants: everyVariant });
  cache.keep(folder, made);
  return { ...made, folder, name };
}

function createEntry(
  folder: string,
  { first, episodes }: SegmentPlan,
  { shards, episodesPerText }: RenderedSegment,
): SearchSegment {
  const shardVersion = findStatedVersion(searchShardFormat);
  return { folder, first, episodes, shards: shards.length, shardVersion, episodesPerText };
}

function hashSegment(
  texts: readonly SearchTextEpisode[],
  { plan, symbols }: Pick<SegmentSource, "plan" | "symbols">,
): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([segmentFormat, plan, symbols]));
  for (const text of texts) hash.update(JSON.stringify(text));
  return hash.digest("hex").slice(0, 12);
}

function listMonths(sources: readonly SearchSource[]): [string, number][] {
  const months = new Map<string, number>();
  sources.forEach(({ date }, number) => {
    const month = date.slice(0, 7);
    if (!months.has(month)) months.set(month, number);
  });
  return [...months];
}

function findVariants(facts: readonly SegmentFacts[]): [string, string] {
  const units = new Set(facts.flatMap((segment) => segment.units.split("")));
  return pickVariants((unit) => units.has(unit));
}
