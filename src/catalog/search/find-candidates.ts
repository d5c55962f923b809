import type { SearchRequest } from "#core/search/episode-searcher.ts";
import {
  combineCandidates,
  listPlanKeys,
  planCandidates,
  type CandidatePlan,
} from "#core/search/search-candidates.ts";
import { type SearchManifestFile, type SearchSegment } from "#core/search/search-manifest-file.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { isInTime } from "#core/search/search-query.ts";
import { noPostings } from "#core/search/search-shard.ts";
import type { SearchFiles } from "./search-files.ts";

/** An episode whose text may match. */
export interface Candidate {
  readonly segment: SearchSegment;
  /** Inside of the segment. */
  readonly number: number;
  /** Titles and tags hold the words: it is about them. */
  readonly isTitled: boolean;
}

/** A part of the library that could not be searched. */
export interface UnsearchedPart {
  /** `YYYY-MM` of its first and last episode. */
  readonly months: readonly [first: string, last: string];
  readonly cause: unknown;
}

/** Where a request may be answered. */
export interface FoundCandidates {
  /** Newest first. */
  readonly candidates: readonly Candidate[];
  readonly unsearched: readonly UnsearchedPart[];
}

/** Finds the candidates of a request in every segment; a part that fails is named, the rest counts. */
export async function findCandidates(
  files: SearchFiles,
  manifest: SearchManifestFile,
  request: SearchRequest,
): Promise<FoundCandidates> {
  const plan = planCandidates(request, createUnitVariants(manifest.variants));
  const isOpen = createTimeTest(manifest, request);
  const parts = await Promise.all(
    manifest.segments.map(async (segment) => {
      try {
        const found = await findInSegment(files, segment, plan);
        return { candidates: found.filter(({ number }) => isOpen(segment.first + number)) };
      } catch (cause) {
        return { failure: { months: findMonths(manifest, segment), cause } };
      }
    }),
  );
  return {
    candidates: parts.flatMap(({ candidates = [] }) => candidates).toReversed(),
    unsearched: parts.flatMap(({ failure }) => failure ?? []),
  };
}

async function findInSegment(
  files: SearchFiles,
  segment: SearchSegment,
  plan: CandidatePlan,
): Promise<Candidate[]> {
  // Without an index all are candidates, and none is known to be about anything.
  const wanted = segment.shards === 0 ? [] : plan;
  const keys = listPlanKeys(wanted);
  const found = await Promise.all(keys.map((key) => files.loadPostings(segment, key)));
  const postings = new Map(keys.map((key, index) => [key, found[index] ?? noPostings]));
  const { numbers, titled } = combineCandidates(
    wanted,
    (key) => postings.get(key) ?? noPostings,
    segment.episodes,
  );
  return numbers.map((number) => ({ segment, number, isTitled: titled.has(number) }));
}

/** Rules out whole months; the text knows the day. */
function createTimeTest(
  { months }: SearchManifestFile,
  { query }: SearchRequest,
): (number: number) => boolean {
  if (query.before === undefined && query.after === undefined) return () => true;
  const open = months.map(([month, first], index) => {
    const end = months[index + 1]?.[1] ?? Infinity;
    const isIn = isInTime(query, `${month}-01`) || isInTime(query, `${month}-31`);
    // A time inside of one month.
    const isAround =
      query.before?.startsWith(month) === true || query.after?.startsWith(month) === true;
    return { first, end, isOpen: isIn || isAround };
  });
  return (number) =>
    open.some(({ first, end, isOpen }) => isOpen && first <= number && number < end);
}

function findMonths({ months }: SearchManifestFile, segment: SearchSegment): [string, string] {
  const findMonth = (number: number): string =>
    months.findLast(([, first]) => first <= number)?.[0] ?? "";
  return [findMonth(segment.first), findMonth(segment.first + segment.episodes - 1)];
}
