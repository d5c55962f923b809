import { createStore, type StoreApi } from "zustand/vanilla";
import type { RememberedFault } from "#core/remembered-file.ts";
import { openMemoryJournal, type MemoryJournal } from "./memory-journal.ts";

/** What the listener should know about the memory; each is told once. Code to sentence: `ui/messages-*.ts`. */
export type MemoryTrouble = RememberedFault | "full" | "blocked" | "clock-behind";

/** Where everything that is remembered lives. */
export interface MemoryHome {
  /** Undefined where the browser has switched it off. */
  readonly storage: Storage | undefined;
  /** Undefined where there is no database. */
  readonly journal: MemoryJournal | undefined;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  /** What went wrong since the page was opened, each once. */
  readonly troubles: StoreApi<readonly MemoryTrouble[]>;
  readonly report: (trouble: MemoryTrouble) => void;
}

/** The home in `localStorage` and, where it is given, a journal. */
export function createMemoryHome(
  journal?: MemoryJournal,
  readNowMs: () => number = () => Date.now(),
): MemoryHome {
  const troubles = createStore<readonly MemoryTrouble[]>(() => []);
  const report = (trouble: MemoryTrouble): void => {
    const known = troubles.getState();
    if (!known.includes(trouble)) troubles.setState([...known, trouble], true);
  };
  return { storage: findStorage(), journal, readNowMs, troubles, report };
}

/** Opens the home of this browser. */
export async function openMemoryHome(): Promise<MemoryHome> {
  return createMemoryHome(await openMemoryJournal());
}

/** Finds a storage that may be switched off: reading the property itself can throw. */
function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
