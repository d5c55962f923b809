import type { KeepFault, KeepProgress } from "#actions/offline-context.ts";
import type { KeptEntry } from "#core/listener/kept-episodes-file.ts";
import type { EpisodeFiles, EpisodeKeeper } from "#offline/keep/episode-keeper.ts";
import { OfflineError } from "#offline/keep/offline-error.ts";
import type { KeptEpisodeStore } from "#storage/kept-episode-store.ts";

/** What the queue works with. */
export interface KeepQueueDeps {
  readonly store: KeptEpisodeStore;
  readonly keeper: Pick<EpisodeKeeper, "keep">;
  /** @throws CatalogError */
  readonly findFiles: (id: string) => Promise<EpisodeFiles>;
  /** Whether this one has to wait for another network. */
  readonly mustWait: (entry: KeptEntry) => boolean;
  /** Runs it alone among all tabs. */
  readonly runAlone: (work: () => Promise<void>) => Promise<void>;
  /** Undefined: it is not on its way any more. */
  readonly onProgress: (id: string, progress: KeepProgress | undefined) => void;
  readonly onFault: (id: string, fault: KeepFault) => void;
}

/** Brings what is wanted, one after the other. */
export interface KeepQueue {
  /** Goes on with what waits; what failed for good is tried only if it is named. */
  readonly run: (retriedId?: string) => void;
  /** Leaves off with an episode. */
  readonly stop: (id: string) => void;
}

/** What goes by itself, as soon as the host is back or the network is another. */
const passing: ReadonlySet<KeepFault> = new Set(["offline", "wifi"]);

/** Makes the queue. What waits is what the store calls wanted, the first wanted first. */
export function createKeepQueue(deps: KeepQueueDeps): KeepQueue {
  const failed = new Map<string, KeepFault>();
  let running: { readonly id: string; readonly controller: AbortController } | undefined;
  let isBusy = false;
  const fail = (id: string, fault: KeepFault, receivedBytes: number): void => {
    failed.set(id, fault);
    deps.onProgress(id, { receivedBytes, fault });
    if (!passing.has(fault)) deps.onFault(id, fault);
  };
  const findNext = (): string | undefined => {
    for (const [id, entry] of listWanted(deps.store)) {
      if (failed.has(id)) continue;
      if (!deps.mustWait(entry)) return id;
      fail(id, "wifi", 0);
    }
    return undefined;
  };
  const keepOne = async (id: string): Promise<void> => {
    const controller = new AbortController();
    running = { id, controller };
    const fault = await keepEpisode(deps, id, controller.signal);
    if (fault) fail(id, fault.code, fault.receivedBytes);
    running = undefined;
  };
  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let id = findNext(); id !== undefined; id = findNext()) {
        const next = id;
        await deps.runAlone(() => keepOne(next));
      }
    } finally {
      isBusy = false;
    }
  };
  return {
    run: (retriedId) => {
      for (const [id, fault] of failed) {
        if (id === retriedId || passing.has(fault)) failed.delete(id);
      }
      // The page closes: what waits goes on at the next visit.
      run().catch(() => undefined);
    },
    stop: (id) => {
      failed.delete(id);
      if (running?.id === id) running.controller.abort();
    },
  };
}

function listWanted(store: KeptEpisodeStore): [id: string, entry: KeptEntry][] {
  return Object.entries(store.load().episodes)
    .filter(([, { state }]) => state === "wanted")
    .toSorted(([, a], [, b]) => a.changedAtMs - b.changedAtMs);
}

/** Keeps one, and says why it could not; what was stopped has no fault. */
async function keepEpisode(
  { store, keeper, findFiles, onProgress }: KeepQueueDeps,
  id: string,
  signal: AbortSignal,
): Promise<{ readonly code: KeepFault; readonly receivedBytes: number } | undefined> {
  // Another tab may have brought it meanwhile, or the listener does not want it any more.
  if (store.load().episodes[id]?.state !== "wanted") return undefined;
  let receivedBytes = 0;
  const tell = (bytes: number): void => {
    receivedBytes = bytes;
    if (!signal.aborted) onProgress(id, { receivedBytes });
  };
  tell(0);
  try {
    const sizeBytes = await keeper.keep(await findFiles(id), { signal, onProgress: tell });
    if (signal.aborted) return undefined;
    store.change(id, { state: "kept", sizeBytes });
    onProgress(id, undefined);
    return undefined;
  } catch (error) {
    if (signal.aborted) {
      onProgress(id, undefined);
      return undefined;
    }
    // What the catalog could not load has no other reason than the network.
    return { code: error instanceof OfflineError ? error.code : "offline", receivedBytes };
  }
}
