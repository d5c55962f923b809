import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  KeepFault,
  KeepProgress,
  OfflineShelf,
  OfflineState,
} from "#actions/offline-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import { countWords } from "#core/episode/transcript.ts";
import type { EpisodeFiles, EpisodeKeeper } from "#offline/keep/episode-keeper.ts";
import { createTrack } from "#player/state/create-track.ts";
import type { KeptEpisodeStore } from "#storage/kept-episode-store.ts";
import type { BrowserRoom } from "./browser-room.ts";
import { createKeepQueue, type KeepQueue } from "./keep-queue.ts";

/** What the shelf is made of; tests put fakes here. */
export interface ShelfDeps {
  readonly rootUrl: string;
  readonly keptStore: KeptEpisodeStore;
  readonly keeper: EpisodeKeeper;
  /** @throws CatalogError */
  readonly loadEpisode: (id: string) => Promise<Episode>;
  readonly room: BrowserRoom;
  readonly runAlone: (work: () => Promise<void>) => Promise<void>;
  /** What the listener should hear of. */
  readonly onEvent: (event: ShelfEvent) => void;
  readonly signal: AbortSignal;
}

/** Something happened to what is kept. */
export type ShelfEvent =
  | { readonly type: "started"; readonly sizeBytes: number }
  | { readonly type: "fault"; readonly fault: KeepFault }
  /** The browser has deleted episodes that were whole. */
  | { readonly type: "lost"; readonly ids: readonly string[] };

/** The shelf, and what only the part that starts it needs. */
export interface StartedShelf extends OfflineShelf {
  readonly setReachable: (isReachable: boolean) => void;
  /** Keeps an episode because the setting says so. */
  readonly keepAutomatically: (id: string) => void;
  /** Looks what is there, tells what is missing, and goes on with what waits. */
  readonly start: () => Promise<void>;
  /** Goes on with what waits, e.g. for another network. */
  readonly goOn: () => void;
}

/** Makes the shelf of this browser. */
export function createOfflineShelf(deps: ShelfDeps): StartedShelf {
  const { keptStore, keeper, onEvent } = deps;
  const { store, measure, setProgress } = createShelfState(deps);
  const queue = createShelfQueue(deps, setProgress);
  followStore({ deps, store, queue });
  const keep = (id: string, isAutomatic: boolean): void => {
    want(deps, id, isAutomatic).then(
      () => queue.run(id),
      () => !isAutomatic && onEvent({ type: "fault", fault: "offline" }),
    );
  };
  return {
    store,
    keep: (id) => keep(id, false),
    keepAutomatically: (id) => keep(id, true),
    remove: (id) => {
      queue.stop(id);
      keptStore.change(id, { state: "removed" });
      setProgress(id, undefined);
      keeper.remove(id).then(measure, () => undefined);
    },
    choose: (settings) => keptStore.choose(settings),
    listReadable: () => keeper.listReadable().catch(() => []),
    setReachable: (isReachable) => {
      const was = store.getState().isReachable;
      if (was !== isReachable) store.setState({ isReachable });
      if (isReachable && !was) queue.run();
    },
    start: async () => {
      await tellLost(deps);
      await measure();
      queue.run();
      await renew(deps);
      queue.run();
    },
    goOn: () => queue.run(),
  };
}

type SetProgress = (id: string, progress: KeepProgress | undefined) => void;

function createShelfState({ keptStore, room }: ShelfDeps) {
  const store = createStore<OfflineState>(() => ({
    isReachable: room.isOnline(),
    kept: keptStore.store.getState(),
    progress: {},
    room: undefined,
    knowsWifi: room.knowsWifi(),
  }));
  const measure = async (): Promise<void> => store.setState({ room: await room.measure() });
  const setProgress: SetProgress = (id, progress) => {
    const { [id]: _, ...others } = store.getState().progress;
    store.setState({ progress: progress ? { ...others, [id]: progress } : others });
    if (!progress) void measure();
  };
  return { store, measure, setProgress };
}

function createShelfQueue(deps: ShelfDeps, onProgress: SetProgress): KeepQueue {
  const { rootUrl, keptStore, keeper, room, loadEpisode, runAlone, onEvent } = deps;
  return createKeepQueue({
    store: keptStore,
    keeper,
    findFiles: async (id) => listFiles(rootUrl, await loadEpisode(id)),
    mustWait: ({ isAutomatic }) =>
      isAutomatic === true && keptStore.store.getState().settings.isWifiOnly && !room.isOnWifi(),
    runAlone,
    onProgress,
    onFault: (_, fault) => onEvent({ type: "fault", fault }),
  });
}

interface Followed {
  readonly deps: ShelfDeps;
  readonly store: StoreApi<OfflineState>;
  readonly queue: KeepQueue;
}

/** What another tab has taken away is not wanted here any more. */
function followStore({ deps: { keptStore, signal }, store, queue }: Followed): void {
  const unsubscribe = keptStore.store.subscribe((kept) => {
    store.setState({ kept });
    for (const id of Object.keys(store.getState().progress)) {
      if (kept.episodes[id]?.state !== "wanted") queue.stop(id);
    }
  });
  signal.addEventListener("abort", unsubscribe);
}

/** Notes down that an episode is wanted. @throws CatalogError where nothing is known of it */
async function want(deps: ShelfDeps, id: string, isAutomatic: boolean): Promise<void> {
  const { keptStore, room, onEvent } = deps;
  const known = keptStore.load().episodes[id];
  if (known && known.state !== "removed") {
    if (known.state !== "kept") keptStore.change(id, { state: "wanted" });
    return;
  }
  const { headline, date, audio } = await deps.loadEpisode(id);
  if (audio.isSealed) {
    if (!isAutomatic) onEvent({ type: "fault", fault: "refused" });
    return;
  }
  const { sizeBytes } = audio;
  keptStore.put(id, {
    title: headline.slice(0, 500),
    date,
    sizeBytes,
    durationMs: Math.round(audio.durationSeconds * 1000),
    state: "wanted",
    ...(isAutomatic && { isAutomatic }),
  });
  if (!isAutomatic) onEvent({ type: "started", sizeBytes });
  // Asked when there is something to lose: browsers decide by what the listener does. Firefox asks
  // the listener and answers when he does, which may be never: nothing waits for it.
  void room.persist();
}

async function tellLost({ keptStore, keeper, onEvent }: ShelfDeps): Promise<void> {
  const whole = new Set(await keeper.listKept());
  const lost = Object.entries(keptStore.load().episodes)
    .filter(([id, { state }]) => state === "kept" && !whole.has(id))
    .map(([id]) => id);
  for (const id of lost) keptStore.change(id, { state: "lost" });
  if (lost.length > 0) onEvent({ type: "lost", ids: lost });
}

/** Brings anew what its publisher has changed since; what is here serves until then. */
async function renew({ keptStore, keeper }: ShelfDeps): Promise<void> {
  for (const [id, { state }] of Object.entries(keptStore.load().episodes)) {
    if (state !== "kept") continue;
    // A silent host changes nothing.
    const isCurrent = await keeper.isCurrent(id).catch(() => true);
    if (!isCurrent) keptStore.change(id, { state: "wanted" });
  }
}

function listFiles(rootUrl: string, episode: Episode): EpisodeFiles {
  const { id, audio, transcript, hasNotes = false } = episode;
  const { url } = createTrack(rootUrl, episode);
  const hasWords = countWords(transcript) > 0;
  return { id, soundUrl: url, mediaType: audio.type, hasWords, hasNotes };
}
