import { createEpisodeSearcher, type SearchRequest } from "#core/search/episode-searcher.ts";
import type { MomentGroup } from "#core/episode/moment-groups.ts";
import type { SearchOrder } from "#core/links/page-link.ts";
import { type SearchManifestFile } from "#core/search/search-manifest-file.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { keepVoices } from "./keep-voices.ts";
import { readErrorCode, type CatalogErrorCode } from "../catalog-error.ts";
import { findCandidates, type Candidate, type UnsearchedPart } from "./find-candidates.ts";
import type { SearchFiles } from "./search-files.ts";
import { searchHere } from "./search-here.ts";
import type { EpisodesHere } from "../episodes-here.ts";

/** What a search has found so far. */
export interface SearchProgress {
  /** Episodes whose text was read and matches, in order. */
  readonly groups: readonly MomentGroup[];
  /** Episodes that may match and were not read yet: 0 when the counts are exact. */
  readonly unread: number;
  readonly unsearched: readonly UnsearchedPart[];
  /** Why some texts could not be read, or nothing could be searched at all. */
  readonly failure: CatalogErrorCode | undefined;
  /** So many episodes were searched because their text is in this browser: no more could be. */
  readonly searchedHere?: number;
  /** True while files are on their way. */
  readonly isBusy: boolean;
}

/** A search being carried out. */
export interface SearchSession {
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
  /** Asks for the manifest anew: something could not be found by the one that is here. */
  readonly isFresh?: boolean;
  /** What can be searched without a network, asked for when that is needed. */
  readonly findHere?: () => EpisodesHere | undefined;
}

/** Episodes that are found before the listener asks for more. */
const portionSize = 20;
/** Episodes whose texts are read at once: first about a screen of results, then those still missed. */
const batchSizes = { first: 4, most: 16 };

/** Starts a search. Texts are read batch by batch as they are wanted; results keep their order. */
export function startSearch(options: SearchOptions): SearchSession {
  const { files, request, order, isFresh = false } = options;
  const report = createReport(options.onProgress);
  let reader: TextReader | undefined;
  const searchBy = async (manifest: SearchManifestFile, isLastTry: boolean): Promise<void> => {
    const { candidates, unsearched } = await findCandidates(files, manifest, request);
    const gone = unsearched.find(({ cause }) => readErrorCode(cause) === "not-found");
    if (gone && !isLastTry) throw gone.cause;
    const sorted = sortCandidates(candidates, order);
    report.change({ groups: [], unread: sorted.length, unsearched });
    reader = createTextReader({ files, request, manifest, candidates: sorted, report });
    // Texts that come in one file are all here with the first.
    const isOneFile = manifest.segments.every(({ shards }) => shards === 0);
    await reader.read(isOneFile ? Infinity : portionSize, !isLastTry);
  };
  const search = async (): Promise<void> => {
    try {
      await searchBy(await files.loadManifest(isFresh), isFresh);
    } catch (cause) {
      if (readErrorCode(cause) !== "not-found") throw cause;
      // The site was published anew since, and its files have other names.
      await searchBy(await files.loadManifest(true), true);
    }
  };
  search()
    .catch((cause: unknown) => report.change({ failure: readErrorCode(cause), isBusy: false }))
    .then(() => addFromHere(options, report))
    // What is here cannot be read: the failure that is told already says enough.
    .catch(() => report.change({ isBusy: false }));
  return { readMore: () => void reader?.read(portionSize), stop: report.stop };
}

/** True where the network was missing for some of it, or for all. */
export function isCutOff({ failure, unsearched }: SearchProgress): boolean {
  const faults = [failure, ...unsearched.map(({ cause }) => readErrorCode(cause))];
  return faults.includes("offline");
}

/** Where the network has failed, what is in this browser is searched too. */
async function addFromHere(options: SearchOptions, report: Report): Promise<void> {
  const { findHere, files, request } = options;
  if (report.isStopped() || !isCutOff(report.read())) return;
  const here = findHere?.();
  if (!here) return;
  const { groups } = report.read();
  report.change({ isBusy: true });
  const variants = createUnitVariants(files.readManifest()?.variants ?? ["", ""]);
  const found = await searchHere({ here, request, variants, known: groups });
  report.change({ groups: found.groups, searchedHere: found.searched, isBusy: false });
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

interface ReaderDeps {
  readonly files: SearchFiles;
  readonly request: SearchRequest;
  readonly manifest: SearchManifestFile;
  readonly candidates: readonly Candidate[];
  readonly report: Report;
}

interface TextReader {
  /**
   * Reads until so many more episodes match; does nothing while it reads. Texts that cannot
   * be read are reported, but one that is gone is an error where `isStrict`.
   */
  readonly read: (count: number, isStrict?: boolean) => Promise<void>;
}

function createTextReader(parts: ReaderDeps): TextReader {
  const { request, manifest, candidates, report } = parts;
  const searcher = createEpisodeSearcher(request, createUnitVariants(manifest.variants));
  let next = 0;
  let isReading = false;
  const readBatch = async (size: number, isStrict: boolean): Promise<void> => {
    const batch = candidates.slice(next, next + size);
    next += batch.length;
    const texts = await Promise.allSettled(batch.map((candidate) => loadText(parts, candidate)));
    const matches = texts.flatMap((result): MomentGroup[] => {
      const episode = result.status === "fulfilled" ? result.value : undefined;
      const moments = episode && searcher.findMoments(episode);
      return moments ? [{ id: episode.id, title: episode.title, date: episode.date, moments }] : [];
    });
    const found = await keepSpoken(parts, matches);
    const failed = texts.find((result) => result.status === "rejected");
    if (isStrict && failed && readErrorCode(failed.reason) === "not-found") throw failed.reason;
    report.change({
      groups: [...report.read().groups, ...found],
      unread: candidates.length - next,
      ...(failed && { failure: readErrorCode(failed.reason) }),
    });
  };
  const readOn = async (count: number, isStrict: boolean): Promise<void> => {
    const wanted = report.read().groups.length + count;
    // Doubled where the last few are hard to find: one by one would take long.
    let least = 1;
    for (
      let missed = count;
      missed > 0 && next < candidates.length && !report.isStopped();
      missed = wanted - report.read().groups.length
    ) {
      const size = Math.min(batchSizes.most, Math.max(missed, least));
      if (size === least) least *= 2;
      await readBatch(next === 0 ? batchSizes.first : size, isStrict);
      // The page must be able to take a key between two batches, and to paint what was found.
      const pass = report.read().groups.length > 0 ? passFrame : passTask;
      if (next < candidates.length) await pass();
    }
  };
  const read = async (count: number, isStrict = false): Promise<void> => {
    if (isReading) return;
    isReading = true;
    report.change({ isBusy: true });
    try {
      await readOn(count, isStrict);
    } finally {
      isReading = false;
    }
    report.change({ isBusy: false });
  };
  return { read };
}

/** Where a speaker is asked for, the moments in which that one speaks. */
async function keepSpoken(
  { files, request: { query }, manifest }: ReaderDeps,
  groups: readonly MomentGroup[],
): Promise<readonly MomentGroup[]> {
  const { speakers } = query;
  if (!speakers) return groups;
  const variants = createUnitVariants(manifest.variants);
  const kept = await Promise.all(
    groups.map(async (group) => {
      if (group.moments.length === 0) return [group];
      const episode = await files.loadEpisode(group.id);
      const moments = keepVoices(group.moments, episode, { speakers, variants });
      return moments.length > 0 ? [{ ...group, moments }] : [];
    }),
  );
  return kept.flat();
}

function sortCandidates(candidates: readonly Candidate[], order: SearchOrder): Candidate[] {
  if (order === "newest") return [...candidates];
  return candidates.toSorted((a, b) => Number(b.isTitled) - Number(a.isTitled));
}

async function loadText({ files, manifest }: ReaderDeps, { segment, number }: Candidate) {
  const text = Math.floor(number / segment.episodesPerText);
  const episodes = await files.loadTexts({ manifest, segment, text });
  return episodes[number % segment.episodesPerText];
}

/** What is out of sight may wait until the screen shows what is in it, and for a key. */
const shownMs = 16;
/** A page that nobody sees has no frames; it goes on all the same. */
const hiddenFrameMs = 100;

const passTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function passFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, shownMs));
    setTimeout(resolve, hiddenFrameMs);
  });
}
