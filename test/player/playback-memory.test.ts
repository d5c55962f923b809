import { describe, expect, it, vi } from "vitest";
import { emptyPlaybackMemory, type PlaybackMemory } from "#core/playback-memory-file.ts";
import { createPlaybackMemoryStore } from "#player/playback-memory.ts";

const key = "afterlife-intel/playback";

const memory: PlaybackMemory = {
  episodeId: "2025-06-08",
  rate: 1.5,
  volume: 0.5,
  isMuted: true,
  positions: { "2025-06-08": { seconds: 42.5, updatedAtMs: 2000, isFinished: false } },
};

function createThrowing(name: string): () => never {
  return () => {
    throw new DOMException("no storage for you", name);
  };
}

describe("createPlaybackMemoryStore: load", () => {
  it("gives back what was saved", () => {
    expect(createPlaybackMemoryStore().save(memory)).toBe(true);
    expect(createPlaybackMemoryStore().load()).toEqual(memory);
  });

  it.each(["{", "null", "[]", '{"version":99}', ""])("begins anew when it finds %j", (text) => {
    localStorage.setItem(key, text);
    expect(createPlaybackMemoryStore().load()).toEqual(emptyPlaybackMemory);
  });

  it("loses only the field that is damaged", () => {
    createPlaybackMemoryStore().save(memory);
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "");
    localStorage.setItem(key, JSON.stringify(Object.assign(Object(stored), { rate: "fast" })));
    expect(createPlaybackMemoryStore().load()).toEqual({ ...memory, rate: 1 });
  });
});

describe("createPlaybackMemoryStore: save", () => {
  it("keeps the newer position that another tab wrote, and its own newer ones", () => {
    const mine = createPlaybackMemoryStore();
    const theirs = createPlaybackMemoryStore();
    const position = { seconds: 1, updatedAtMs: 1000, isFinished: false };
    theirs.save({ ...memory, positions: { a: { ...position, seconds: 9, updatedAtMs: 3000 } } });
    mine.save({ ...memory, positions: { a: position, b: position } });
    expect(mine.load().positions).toEqual({
      a: { ...position, seconds: 9, updatedAtMs: 3000 },
      b: position,
    });
  });

  it("does not write what is written already", () => {
    const store = createPlaybackMemoryStore();
    store.save(memory);
    const write = vi.spyOn(Storage.prototype, "setItem");
    expect(store.save(memory)).toBe(true);
    expect(write).not.toHaveBeenCalled();
  });

  it("says that nothing is kept when the storage is full", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(createThrowing("QuotaExceededError"));
    expect(createPlaybackMemoryStore().save(memory)).toBe(false);
  });
});

describe("createPlaybackMemoryStore: a blocked storage", () => {
  it("keeps nothing where the storage itself may not be touched", () => {
    vi.spyOn(globalThis, "localStorage", "get").mockImplementation(createThrowing("SecurityError"));
    const store = createPlaybackMemoryStore();
    expect(store.load()).toEqual(emptyPlaybackMemory);
    expect(store.save(memory)).toBe(false);
  });

  it("begins anew where the storage may not be read", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(createThrowing("SecurityError"));
    expect(createPlaybackMemoryStore().load()).toEqual(emptyPlaybackMemory);
  });
});
