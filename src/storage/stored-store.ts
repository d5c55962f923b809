import type { Salvaged } from "#core/listener/salvage-file.ts";
import type { BrowserStorage, StorageErrorCode } from "./browser-storage.ts";

/** What is kept under one name. */
export interface StoredFormat<T> {
  /** The key in `localStorage` and in the journal. */
  readonly key: string;
  /** What a first visit finds. */
  readonly empty: T;
  readonly parse: (text: string) => Salvaged<T>;
  readonly render: (value: T) => string;
  /** Commutative, associative and idempotent, so that no order of writing loses anything. */
  readonly merge: (mine: T, theirs: T) => T;
}

/** Something remembered in this browser, shared by all tabs. Never throws. */
export interface StoredValue<T> {
  /** What is remembered now. */
  readonly load: () => T;
  /** Keeps a value, merged with what other tabs wrote; an error is reported to the home. */
  readonly save: (value: T) => void;
  /** Calls the listener when another tab has changed something. */
  readonly subscribe: (listener: (value: T) => void) => () => void;
}

/** How many unreadable texts of one entry are kept aside. */
const asideCount = 3;

/** Makes the entry and takes in what the last visit has left. */
export function createStoredValue<T>(
  home: BrowserStorage,
  format: StoredFormat<T>,
): StoredValue<T> {
  const { key, empty, parse, render, merge } = format;
  const { storage, journal, report } = home;
  const listeners = new Set<(value: T) => void>();
  let value: T | undefined;

  const takeIn = (text: string | null | undefined): void => {
    if (text === null || text === undefined) return;
    const { value: found, fault } = parse(text);
    if (fault) {
      keepAside(storage, key, text);
      report(fault);
    }
    if (found !== undefined) value = value === undefined ? found : merge(value, found);
  };
  const readStored = (): string | null => {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      report("blocked");
      return null;
    }
  };
  const load = (): T => {
    takeIn(readStored());
    return value ?? empty;
  };
  if (!storage) report("blocked");
  takeIn(journal?.texts.get(key));
  load();
  listenToOtherTabs(key, (text) => {
    const before = value;
    takeIn(text);
    if (value !== undefined && (before === undefined || render(value) !== render(before))) {
      const news = value;
      listeners.forEach((listener) => listener(news));
    }
  });
  return {
    load,
    save: (next) => {
      value = next;
      const stored = readStored();
      takeIn(stored);
      const text = render(value);
      journal?.write(key, (other) => {
        const found = other === undefined ? undefined : parse(other).value;
        return found === undefined ? text : render(merge(found, value ?? next));
      });
      if (text !== stored) store(home, key, text);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function store({ storage, report }: BrowserStorage, key: string, text: string): void {
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

/** Copies a text that is about to be replaced under a name of its own. */
function keepAside(storage: Storage | undefined, key: string, text: string): void {
  const names = Array.from({ length: asideCount }, (_, index) => `${key}/kept-aside-${index + 1}`);
  try {
    const free = names.find((name) => [null, text].includes(storage?.getItem(name) ?? null));
    storage?.setItem(free ?? `${key}/kept-aside-${asideCount}`, text);
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
