import { createStore, type StoreApi } from "zustand/vanilla";
import type { Salvaged } from "#core/listener/salvage-file.ts";
import type { BrowserStorage, StorageErrorCode } from "./browser-storage.ts";

/** What is kept under one key. */
export interface StoredFormat<T> {
  /** Its name inside of the site's scope: with it, the key in `localStorage` and in the copy. */
  readonly name: string;
  /** What a first visit finds. */
  readonly empty: T;
  /** `nowMs` is the wall clock, in ms since 1970. */
  readonly parse: (text: string, nowMs: number) => Salvaged<T>;
  readonly render: (value: T) => string;
  /** Commutative, associative and idempotent, so that no order of writing loses anything. */
  readonly merge: (mine: T, theirs: T) => T;
}

/** One thing that is remembered in this browser, the same in all tabs. Never throws. */
export interface StoredStore<T> {
  /** What is remembered; subscribers hear of changes made here and in other tabs. */
  readonly store: Pick<StoreApi<T>, "getState" | "getInitialState" | "subscribe">;
  /** What is remembered by now, with what other tabs have written and not told of yet. */
  readonly load: () => T;
  /** Keeps a value, merged with what other tabs wrote; an error is reported to the storage. */
  readonly save: (value: T) => void;
  /** Changes what is remembered by now. */
  readonly update: (change: (value: T) => T) => void;
  /** Takes over what another browser has exported. */
  readonly merge: (value: T) => void;
}

/** How many unreadable texts of one key are kept. */
const unreadableCount = 3;

/** Makes the store of one thing, from what the last visit has left. */
export function createStoredStore<T>(
  browserStorage: BrowserStorage,
  format: StoredFormat<T>,
): StoredStore<T> {
  const { empty, render, merge } = format;
  const { storage, copy, report, readNowMs } = browserStorage;
  const key = browserStorage.scope + format.name;
  const parse = (text: string): Salvaged<T> => format.parse(text, readNowMs());
  /** Undefined before anything was found or saved: what is empty must not outdo what is found. */
  let value: T | undefined;

  const add = (text: string | null | undefined): void => {
    if (text === null || text === undefined) return;
    const { value: found, fault } = parse(text);
    if (fault) {
      keepUnreadable(storage, key, text);
      report(fault);
    }
    if (found !== undefined) value = value === undefined ? found : merge(value, found);
  };
  const readText = (): string | null => {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      report("blocked");
      return null;
    }
  };
  if (!storage) report("blocked");
  add(copy?.texts.get(key));
  add(readText());
  const store = startEmpty(
    createStore<T>(() => value ?? empty),
    empty,
  );
  /** Tells of a text that changes something. */
  const addAndTell = (text: string | null): void => {
    const before = value;
    add(text);
    if (value === undefined || value === before) return;
    if (before === undefined || render(value) !== render(before)) store.setState(value, true);
  };
  const load = (): T => {
    addAndTell(readText());
    return store.getState();
  };
  const save = (next: T): void => {
    value = next;
    const stored = readText();
    add(stored);
    const text = render(value);
    copy?.write(key, (other) => {
      const found = other === undefined ? undefined : parse(other).value;
      return found === undefined ? text : render(merge(found, value ?? next));
    });
    if (text !== stored) writeText(browserStorage, key, text);
    store.setState(value, true);
  };
  const update = (change: (value: T) => T): void => save(change(load()));
  // Where nothing is kept no other tab writes; a page that is made ahead has no window either.
  if (storage) listenToOtherTabs(key, addAndTell);
  return { store, load, save, update, merge: (other) => update((mine) => merge(mine, other)) };
}

/**
 * A page that is made ahead of time knows nothing of the listener: what adopts it has to begin
 * with the same, and shows right after it what is remembered.
 */
function startEmpty<T>(store: StoreApi<T>, empty: T): StoreApi<T> {
  return { ...store, getInitialState: () => empty };
}

function writeText({ storage, report }: BrowserStorage, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch (error) {
    report(findErrorCode(error));
  }
}

function findErrorCode(error: unknown): StorageErrorCode {
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return isFull ? "full" : "blocked";
}

/** Copies a text that is about to be replaced under a key of its own. */
function keepUnreadable(storage: Storage | undefined, key: string, text: string): void {
  const keys = Array.from(
    { length: unreadableCount },
    (_, index) => `${key}/kept-aside-${index + 1}`,
  );
  try {
    const free = keys.find((name) => [null, text].includes(storage?.getItem(name) ?? null));
    storage?.setItem(free ?? `${key}/kept-aside-${unreadableCount}`, text);
  } catch {
    // There is no room for a copy.
  }
}

/** The tabs of one browser hear what the others write, for as long as the page lives. */
function listenToOtherTabs(key: string, listener: (text: string | null) => void): void {
  window.addEventListener("storage", (event) => {
    if (event.key === key) listener(event.newValue);
  });
}
