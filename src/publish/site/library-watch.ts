import { deriveLibrary, type DerivedFiles } from "./derive-library.ts";
import { formatFault } from "../faults/format-fault.ts";
import type { InputFile } from "../faults/input-file.ts";
import { loadLibrary, type Library } from "./load-library.ts";
import { PublishError } from "../faults/publish-error.ts";
import { createSegmentCache } from "./search/segment-cache.ts";
import { deriveTags, type DerivedTag } from "./tags/derive-tags.ts";

/** The library with everything that is derived from it. */
export interface DerivedLibrary extends Library {
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
  readonly files: Readonly<DerivedFiles>;
}

/** Where a library is read, and where what was derived from it may be kept. */
export interface LibraryFolders {
  readonly publicFolder: InputFile;
  readonly cacheFolder: string;
}

/** The library while its sources are being edited. */
export interface LibraryWatch {
  /** The last state without a fault; undefined when there never was one. */
  load(): Promise<DerivedLibrary | undefined>;
  /** What is wrong with the sources as they are now, in sentences; undefined if nothing is. */
  findFault(): Promise<string | undefined>;
  /** Reads the sources again. */
  refresh(): Promise<void>;
}

/** Derives all files of a library. */
export function deriveWholeLibrary(library: Library, cacheFolder: string): DerivedLibrary {
  const tags = deriveTags(library.episodes);
  const cache = createSegmentCache(cacheFolder);
  return { ...library, tags, files: deriveLibrary(library, { cache, tags }) };
}

/** Says what is wrong, one sentence a line. */
export function describeError(error: unknown): string {
  return error instanceof PublishError
    ? error.faults.map((fault) => formatFault(fault)).join("\n")
    : String(error);
}

/** Makes a watch; nothing is read before it is asked. `onFault` hears of each new fault. */
export function createLibraryWatch(
  { publicFolder, cacheFolder }: LibraryFolders,
  onFault: (sentences: string) => void,
): LibraryWatch {
  let lastGood: DerivedLibrary | undefined;
  let fault: string | undefined;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      lastGood = deriveWholeLibrary(await loadLibrary(publicFolder), cacheFolder);
      fault = undefined;
    } catch (error) {
      const sentences = describeError(error);
      // One write of a file often makes two events.
      if (sentences !== fault) onFault(sentences);
      fault = sentences;
    }
  };
  const refresh = (): Promise<void> => {
    // One after the other, so that an older state never comes last.
    reading = (reading ?? Promise.resolve()).then(read);
    return reading;
  };
  return {
    refresh,
    load: async () => {
      await (reading ?? refresh());
      return lastGood;
    },
    findFault: async () => {
      await (reading ?? refresh());
      return fault;
    },
  };
}
