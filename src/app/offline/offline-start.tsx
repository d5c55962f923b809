import { useContext, useEffect, useEffectEvent, useState } from "react";
import { useBrowserStorage } from "#actions/browser-storage-context.ts";
import type { OfflineShelf } from "#actions/offline-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeLoader } from "#catalog/use-episode-loader.ts";
import { createCacheNames } from "#offline/cache-names.ts";
import { connectWorker, hasWorkers, probeHost } from "#offline/connect-worker.ts";
import { createEpisodeKeeper } from "#offline/keep/episode-keeper.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { formatBytes } from "#core/formats/format-bytes.ts";
import { offlineMessages } from "#messages/zh/offline.ts";
import { createKeptEpisodeStore } from "#storage/kept-episode-store.ts";
import { useMessages } from "#ui/messages-context.ts";
import { ReloadContext } from "#ui/reload-context.ts";
import { useToast } from "#ui/toast-context.ts";
import { browserRoom } from "./browser-room.ts";
import { createOfflineShelf, type ShelfEvent, type StartedShelf } from "./create-offline-shelf.ts";
import { useAutomaticKeeping } from "./use-automatic-keeping.ts";

/** Takes the shelf when it is there. */
export interface OfflineStartProps {
  /** Null where the browser has none. */
  readonly onReady: (shelf: OfflineShelf | null) => void;
}

/** While the host is silent it is asked so often. */
const probeMs = 15_000;

/** Starts what answers without a network: the worker, and what is kept. Shows nothing. */
export function OfflineStart({ onReady }: OfflineStartProps) {
  const { rootUrl } = useCatalog();
  const { loadEpisode } = useEpisodeLoader();
  const browserStorage = useBrowserStorage();
  const tell = useShelfToasts();
  const tellVersion = useVersionToast();
  const [shelf, setShelf] = useState<StartedShelf>();
  const start = useEffectEvent((signal: AbortSignal) => {
    // A development server changes its files under a worker's hands.
    if (!import.meta.env.PROD || !hasWorkers()) {
      onReady(null);
      return;
    }
    const { keeping } = createCacheNames(rootUrl);
    const started: StartedShelf = createOfflineShelf({
      rootUrl,
      keptStore: createKeptEpisodeStore(browserStorage),
      keeper: createEpisodeKeeper({ rootUrl, caches, fetch: (...request) => fetch(...request) }),
      loadEpisode,
      room: browserRoom,
      runAlone: async (work) => {
        await (navigator.locks ? navigator.locks.request(keeping, { signal }, work) : work());
      },
      onEvent: (event) => tell(event, started),
      signal,
    });
    watchHost(rootUrl, started, signal);
    connectWorker({
      rootUrl,
      ownScript: import.meta.url,
      onReach: started.setReachable,
      onNewVersion: tellVersion,
      signal,
    })
      .then(() => {
        if (signal.aborted) return;
        setShelf(started);
        onReady(started);
        return started.start();
      })
      // Private mode, storage that is switched off, a host without the worker: all as without it.
      .catch(() => onReady(null));
  });
  useEffect(() => {
    const controller = new AbortController();
    start(controller.signal);
    return () => controller.abort();
  }, []);
  useAutomaticKeeping(shelf);
  return null;
}

function watchHost(rootUrl: string, shelf: StartedShelf, signal: AbortSignal): void {
  const probe = async (): Promise<void> => shelf.setReachable(await probeHost(rootUrl));
  window.addEventListener("online", () => void probe(), { signal });
  window.addEventListener("offline", () => shelf.setReachable(false), { signal });
  browserRoom.onNetworkChange(shelf.goOn, signal);
  const timer = setInterval(() => {
    if (!shelf.store.getState().isReachable && navigator.onLine) void probe();
  }, probeMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function useShelfToasts() {
  const messages = useMessages(offlineMessages);
  const notify = useToast();
  return useEffectEvent((event: ShelfEvent, shelf: OfflineShelf) => {
    switch (event.type) {
      case "started":
        notify({ text: messages.started(formatBytes(event.sizeBytes)) });
        break;
      case "fault":
        notify({ text: messages.faults[event.fault] });
        break;
      case "lost":
        notify({
          text: messages.lost(event.ids.length),
          actions: [{ label: messages.keepAgain, onPress: () => event.ids.forEach(shelf.keep) }],
        });
    }
  });
}

function useVersionToast() {
  const messages = useMessages(offlineMessages);
  const controls = useMessages(controlMessages);
  const reload = useContext(ReloadContext);
  const notify = useToast();
  return useEffectEvent(() => {
    notify({ text: messages.newVersion, actions: [{ label: controls.reload, onPress: reload }] });
  });
}
