import { describe, expect, it, vi } from "vitest";
import { createKeepQueue, type KeepQueueDeps } from "#app/offline/keep-queue.ts";
import { OfflineError, type OfflineErrorCode } from "#offline/keep/offline-error.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { createKeptEpisodeStore } from "#storage/kept-episode-store.ts";

const entry = {
  title: "",
  date: "2025-06-08",
  sizeBytes: 9,
  durationMs: 1,
  state: "wanted",
} as const;

function createQueue(changes: Partial<KeepQueueDeps> = {}) {
  localStorage.clear();
  let nowMs = 1_750_000_000_000;
  const store = createKeptEpisodeStore(createBrowserStorage({ readNowMs: () => (nowMs += 1) }));
  const faults = new Map<string, OfflineErrorCode>();
  const kept: string[] = [];
  const onFault = vi.fn<KeepQueueDeps["onFault"]>();
  const queue = createKeepQueue({
    store,
    keeper: {
      keep: async ({ id }, { signal }) => {
        await Promise.resolve();
        signal.throwIfAborted();
        const code = faults.get(id);
        if (code) throw new OfflineError(code);
        kept.push(id);
        return 12;
      },
    },
    findFiles: async (id) => ({ id, soundUrl: "", mediaType: "", hasWords: true, hasNotes: false }),
    mustWait: () => false,
    runAlone: (work) => work(),
    onProgress: () => undefined,
    onFault,
    ...changes,
  });
  const want = (...ids: string[]): void => ids.forEach((id) => store.put(id, entry));
  const readState = (id: string) => store.store.getState().episodes[id]?.state;
  return { queue, store, want, kept, faults, onFault, readState };
}

describe("createKeepQueue", () => {
  it("brings what is wanted one after the other, the first first", async () => {
    const { queue, store, want, kept, readState } = createQueue();
    want("b", "a", "c");
    queue.run();
    await vi.waitFor(() => expect(kept).toEqual(["b", "a", "c"]));
    await vi.waitFor(() => expect(readState("c")).toBe("kept"));
    expect(store.store.getState().episodes["b"]).toMatchObject({ state: "kept", sizeBytes: 12 });
  });

  it("goes on with what the network has broken off, without a word", async () => {
    const { queue, want, kept, faults, onFault } = createQueue();
    want("a");
    faults.set("a", "offline");
    queue.run();
    await vi.waitFor(() => expect(kept).toEqual([]));
    faults.clear();
    await vi.waitFor(() => {
      queue.run();
      expect(kept).toEqual(["a"]);
    });
    expect(onFault).not.toHaveBeenCalled();
  });

  it("tells what goes not by itself, and tries it again only when it is named", async () => {
    const { queue, want, kept, faults, onFault } = createQueue();
    want("a", "b");
    faults.set("a", "full");
    queue.run();
    await vi.waitFor(() => expect(kept).toEqual(["b"]));
    expect(onFault).toHaveBeenCalledExactlyOnceWith("a", "full");
    faults.clear();
    queue.run("a");
    await vi.waitFor(() => expect(kept).toEqual(["b", "a"]));
  });

  it("passes over what waits for another network", async () => {
    const { queue, store, want, kept } = createQueue({
      mustWait: (one) => one.isAutomatic === true,
    });
    store.put("a", { ...entry, isAutomatic: true });
    want("b");
    queue.run();
    await vi.waitFor(() => expect(kept).toEqual(["b"]));
  });

  it("leaves off with what is stopped, and keeps nothing of it", async () => {
    const { queue, store, want, kept, readState } = createQueue();
    want("a", "b");
    queue.run();
    store.change("a", { state: "removed" });
    queue.stop("a");
    await vi.waitFor(() => expect(kept).toEqual(["b"]));
    expect(readState("a")).toBe("removed");
  });
});
