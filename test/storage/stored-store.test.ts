import { describe, expect, it, vi } from "vitest";
import { createStoredStore, type StoredFormat } from "#storage/stored-store.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import type { IndexedDbCopy } from "#storage/indexed-db-copy.ts";

const key = "afterlife-intel@/numbers";

/** A list of numbers; merged it holds all of them in order. */
const numbers: StoredFormat<readonly number[]> = {
  name: "numbers",
  empty: [],
  parse: (text) =>
    /^[\d,]+$/u.test(text)
      ? { value: text.split(",").map(Number) }
      : { value: undefined, fault: "damaged" },
  render: (value) => value.join(","),
  merge: (mine, theirs) => [...new Set([...mine, ...theirs])].toSorted((a, b) => a - b),
};

/** A copy in memory. */
function createFakeCopy(text?: string) {
  const texts = new Map(text === undefined ? [] : [[key, text]]);
  const copy: IndexedDbCopy = {
    texts: new Map(texts),
    write: (name, merge) => void texts.set(name, merge(texts.get(name))),
  };
  return { copy, texts };
}

function throwAlways(name: string): () => never {
  return () => {
    throw new DOMException("no storage for you", name);
  };
}

/** What the browser does in a tab when another one has written. */
function tellStorage(newValue: string | null): void {
  window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
}

const listKeys = (): string[] => Object.keys(localStorage).toSorted();

describe("createStoredStore: load and save", () => {
  it("gives back at the next visit what was saved", () => {
    createStoredStore(createBrowserStorage(), numbers).save([1, 2]);
    expect(createStoredStore(createBrowserStorage(), numbers).load()).toEqual([1, 2]);
  });

  it("merges with what another tab wrote meanwhile", () => {
    const mine = createStoredStore(createBrowserStorage(), numbers);
    createStoredStore(createBrowserStorage(), numbers).save([1, 3]);
    mine.save([2]);
    expect(mine.load()).toEqual([1, 2, 3]);
    expect(localStorage.getItem(key)).toBe("1,2,3");
  });

  it("does not write what is written already", () => {
    const entry = createStoredStore(createBrowserStorage(), numbers);
    entry.save([1]);
    const write = vi.spyOn(Storage.prototype, "setItem");
    entry.save([1]);
    expect(write).not.toHaveBeenCalled();
  });

  it("tells what another tab has changed, and only that", () => {
    const entry = createStoredStore(createBrowserStorage(), numbers);
    const listener = vi.fn<(value: readonly number[], before: readonly number[]) => void>();
    entry.save([1]);
    const stop = entry.store.subscribe(listener);
    tellStorage("1");
    tellStorage(null);
    expect(listener).not.toHaveBeenCalled();
    tellStorage("1,2");
    expect(listener.mock.calls).toEqual([[[1, 2], [1]]]);
    stop();
    tellStorage("1,2,3");
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("createStoredStore: two sites of one host", () => {
  it("keeps them apart, in storage and when another tab writes", () => {
    const [first, second] = ["afterlife-intel@/a/", "afterlife-intel@/b/"].map((scope) =>
      createStoredStore(createBrowserStorage({ scope }), numbers),
    );
    first?.save([1]);
    second?.save([2]);
    expect(listKeys()).toEqual(["afterlife-intel@/a/numbers", "afterlife-intel@/b/numbers"]);
    const tell = { key: "afterlife-intel@/a/numbers", newValue: "1,9" };
    window.dispatchEvent(new StorageEvent("storage", tell));
    expect([first?.store.getState(), second?.load()]).toEqual([[1, 9], [2]]);
  });
});

describe("createStoredStore: the IndexedDB copy", () => {
  it("brings back what the storage has lost, and the other way round", () => {
    localStorage.setItem(key, "1,2");
    const { copy } = createFakeCopy("2,3");
    expect(createStoredStore(createBrowserStorage({ copy }), numbers).load()).toEqual([1, 2, 3]);
  });

  it("gets everything that is saved, merged with what another tab wrote there", () => {
    const { copy, texts } = createFakeCopy();
    const entry = createStoredStore(createBrowserStorage({ copy }), numbers);
    texts.set(key, "9");
    entry.save([1]);
    expect(texts.get(key)).toBe("1,9");
  });

  it("keeps what the storage has no room for", () => {
    const { copy, texts } = createFakeCopy();
    const browserStorage = createBrowserStorage({ copy });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(throwAlways("QuotaExceededError"));
    createStoredStore(browserStorage, numbers).save([1]);
    expect(texts.get(key)).toBe("1");
    expect(browserStorage.errors.getState()).toEqual(["full"]);
  });
});

describe("createStoredStore: error", () => {
  it("keeps a damaged text before it is overwritten, and says so once", () => {
    localStorage.setItem(key, "{broken");
    const browserStorage = createBrowserStorage();
    const entry = createStoredStore(browserStorage, numbers);
    expect(entry.load()).toEqual([]);
    entry.save([1]);
    expect(localStorage.getItem(key)).toBe("1");
    expect(localStorage.getItem(`${key}/kept-aside-1`)).toBe("{broken");
    expect(browserStorage.errors.getState()).toEqual(["damaged"]);
    expect(createStoredStore(createBrowserStorage(), numbers).load()).toEqual([1]);
  });

  it("keeps no more than three of them, and none twice", () => {
    for (const text of ["a", "a", "b", "c", "d"]) {
      localStorage.setItem(key, text);
      createStoredStore(createBrowserStorage(), numbers);
    }
    const kept = listKeys().filter((name) => name !== key);
    expect(kept.map((name) => localStorage.getItem(name))).toEqual(["a", "b", "d"]);
  });

  it("goes on without a storage that may not be touched", () => {
    vi.spyOn(globalThis, "localStorage", "get").mockImplementation(throwAlways("SecurityError"));
    const browserStorage = createBrowserStorage();
    const entry = createStoredStore(browserStorage, numbers);
    entry.save([1]);
    expect(entry.load()).toEqual([1]);
    expect(browserStorage.errors.getState()).toEqual(["blocked"]);
  });

  it.each([
    ["getItem", "SecurityError", "blocked"],
    ["setItem", "SecurityError", "blocked"],
    ["setItem", "QuotaExceededError", "full"],
  ] as const)("goes on when %s throws a %s", (method, name, error) => {
    vi.spyOn(Storage.prototype, method).mockImplementation(throwAlways(name));
    const browserStorage = createBrowserStorage();
    const entry = createStoredStore(browserStorage, numbers);
    entry.save([1]);
    entry.save([1, 2]);
    expect(entry.load()).toEqual([1, 2]);
    expect(browserStorage.errors.getState()).toEqual([error]);
  });
});
