import { createEpisodeSearcher, type SearchRequest } from "#core/episode-searcher.ts";
import type { MomentGroup } from "#core/moment-groups.ts";
import type { SearchOrder } from "#core/page-link.ts";
import { createUnitVariants, type SearchManifestFile } from "#core/search-manifest-file.ts";
import { readErrorCode, type CatalogErrorCode } from "./catalog-error.ts";
import { findCandidates, type Candidate, type UnsearchedPart } from "./find-candidates.ts";
import type { SearchFiles } from "./search-files.ts";

/** What a search has found so far. */
export interface SearchProgress {
  /** Episodes whose text was read and matches, in order. */
  readonly groups: readonly MomentGroup[];
  /** Episodes that may match and were not read yet: 0 when the counts are exact. */
  readonly unread: number;
  readonly unsearched: readonly UnsearchedPart[];
  /** Why some texts could not be read, or nothing could be searched at all. */
  readonly failure: CatalogErrorCode | undefined;
  /** True while files are on their way. */
  readonly isBusy: boolean;
}

/** A search being carried out. */
export interface SearchRun {
  /** Reads on, until about a screenful more is found. */
  readonly readMore: () => void;
  /** Nothing is reported any more. */
  readonly stop: () => void;
}

/** What to search for, where, and who hears of it. */
export interface SearchOptions {
  readonly files: SearchFiles;
  readonly request: SearchRequest;
  readonly order: SearchOrder;
  readonly onProgress: (progress: SearchProgress) => void;
}

/** Episodes that are found before the listener asks for more. */
const portionSize = 20;
/** Episodes whose texts are read at once: first about a screen of results, then more. */
const batchSizes = { first: 6, later: 14 };

/** Starts a search. Texts are read batch by batch as they are wanted; results keep their order. */
export function startSearch(options: SearchOptions): SearchRun {
  const { files, request, order } = options;
  const report = createReport(options.onProgress);
  let reader: TextReader | undefined;
  const search = async (): Promise<void> => {
    const { manifest, found } = await findWithManifest(files, request);
    const candidates = sortCandidates(found.candidates, order);
    report.change({ unread: candidates.length, unsearched: found.unsearched });
    reader = createTextReader({ files, request, manifest, candidates, report });
    // Texts that come in one file are all here with the first.
    const isOneFile = manifest.segments.every(({ shards }) => shards === 0);
    await reader.read(isOneFile ? Infinity : portionSize);
  };
  search().catch((cause: unknown) =>
    report.change({ failure: readErrorCode(cause), isBusy: false }),
  );
  return { readMore: () => void reader?.read(portionSize), stop: report.stop };
}

/** What is known, passed on at every change until it is stopped. */
interface Report {
  readonly change: (change: Partial<SearchProgress>) => void;
  readonly read: () => SearchProgress;
  readonly stop: () => void;
  readonly isStopped: () => boolean;
}

function createReport(onProgress: SearchOptions["onProgress"]): Report {
  let isStopped = false;
  let progress: SearchProgress = {
    groups: [],
    unread: 0,
    unsearched: [],
    failure: undefined,
    isBusy: true,
  };
  return {
    change: (change) => {
      progress = { ...progress, ...change };
      if (!isStopped) onProgress(progress);
    },
    read: () => progress,
    stop: () => {
      isStopped = true;
    },
    isStopped: () => isStopped,
  };
}

interface ReaderParts {
  readonly files: SearchFiles;
  readonly request: SearchRequest;
  readonly manifest: SearchManifestFile;
  readonly candidates: readonly Candidate[];
  readonly report: Report;
}

interface TextReader {
  /** Reads until so many more episodes match; does nothing while it reads. */
  readonly read: (count: number) => Promise<void>;
}

function createTextReader(parts: ReaderParts): TextReader {
  const { request, manifest, candidates, report } = parts;
  const searcher = createEpisodeSearcher(request, createUnitVariants(manifest.variants));
  let next = 0;
  let isReading = false;
  const readBatch = async (): Promise<void> => {
    const batch = candidates.slice(next, next + batchSizes[next === 0 ? "first" : "later"]);
    next += batch.length;
    const texts = await Promise.allSettled(batch.map((candidate) => loadText(parts, candidate)));
    const found = texts.flatMap((result): MomentGroup[] => {
      const episode = result.status === "fulfilled" ? result.value : undefined;
      const moments = episode && searcher.findMoments(episode);
      return moments ? [{ id: episode.id, title: episode.title, date: episode.date, moments }] : [];
    });
    const failed = texts.find((result) => result.status === "rejected");
    report.change({
      groups: [...report.read().groups, ...found],
      unread: candidates.length - next,
      ...(failed && { failure: readErrorCode(failed.reason) }),
    });
  };
  const read = async (count: number): Promise<void> => {
    if (isReading) return;
    isReading = true;
    const wanted = report.read().groups.length + count;
    report.change({ isBusy: true });
    while (next < candidates.length && report.read().groups.length < wanted) {
      if (report.isStopped()) break;
      await readBatch();
      // The page must be able to paint and to take a key between two batches.
      if (next < candidates.length) await passFrame();
    }
    isReading = false;
    report.change({ isBusy: false });
  };
  return { read };
}

/**
 * Finds candidates by the manifest that is here. Where its files are gone, the site was
 * published anew since: then by the manifest that is there now.
 */
async function findWithManifest(files: SearchFiles, request: SearchRequest) {
  const manifest = await files.loadManifest();
  const found = await findCandidates(files, manifest, request);
  const isGone = found.unsearched.some(({ code }) => code === "not-found");
  if (!isGone) return { manifest, found };
  const fresh = await files.loadManifest(true);
  const isSame = JSON.stringify(fresh.segments) === JSON.stringify(manifest.segments);
  if (isSame) return { manifest, found };
  return { manifest: fresh, found: await findCandidates(files, fresh, request) };
}

function sortCandidates(candidates: readonly Candidate[], order: SearchOrder): Candidate[] {
  if (order === "newest") return [...candidates];
  return candidates.toSorted((a, b) => Number(b.isTitled) - Number(a.isTitled));
}

async function loadText({ files, manifest }: ReaderParts, { segment, number }: Candidate) {
  const text = Math.floor(number / segment.episodesPerText);
  const episodes = await files.loadTexts({ manifest, segment, text });
  return episodes[number % segment.episodesPerText];
}

/** A page that nobody sees has no frames; it goes on all the same. */
const hiddenFrameMs = 100;

function passFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, hiddenFrameMs);
  });
}
