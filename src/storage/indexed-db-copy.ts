import { openDB, type IDBPDatabase } from "idb";

/**
 * A second copy of what is remembered, in IndexedDB. Browsers write `localStorage` to the
 * disk when they find the time (Chromium once a minute), so that a killed browser loses
 * more of it than of the copy, which is on the disk as soon as a transaction is complete.
 */
export interface IndexedDbCopy {
  /** What stood there when the page was opened, by key. */
  readonly texts: ReadonlyMap<string, string>;
  /** Writes what `merge` makes of the text that stands there. */
  readonly write: (key: string, merge: (text: string | undefined) => string) => void;
}

const storeName = "entries";
/** A browser that does not answer must not keep the page from being shown. */
const patienceMs = 1000;

/**
 * Opens the copy in the database of this name and reads it whole; undefined where there is none
 * or it does not answer.
 */
export async function openIndexedDbCopy(databaseName: string): Promise<IndexedDbCopy | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patienceMs, undefined);
  });
  return Promise.race([openCopy(databaseName), late]);
}

async function openCopy(databaseName: string): Promise<IndexedDbCopy | undefined> {
  try {
    const database = await openDatabase(databaseName);
    // A later release must be able to rebuild it while this page is still open.
    database.addEventListener("versionchange", () => database.close());
    const texts = await readTexts(database);
    return {
      texts,
      write: (key, merge) => {
        // The browser has closed the database, e.g. because its data was deleted, or the disk is
        // full: localStorage is left, and that is where an error is reported.
        writeText(database, key, merge).catch(() => undefined);
      },
    };
  } catch {
    // Switched off, forbidden in private mode, or damaged: localStorage is left.
    return undefined;
  }
}

function openDatabase(databaseName: string): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    openDB(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore(storeName),
      blocked: () => reject(new Error("an older page holds it")),
    }).then(resolve, reject);
  });
}

async function readTexts(database: IDBPDatabase): Promise<Map<string, string>> {
  const { store, done } = database.transaction(storeName);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
  const texts = new Map<string, string>();
  keys.forEach((key, index) => {
    const text: unknown = values[index];
    if (typeof key === "string" && typeof text === "string") texts.set(key, text);
  });
  return texts;
}

/** Reads, merges and writes in one transaction, so that no tab undoes what another has written. */
async function writeText(
  database: IDBPDatabase,
  key: string,
  merge: (text: string | undefined) => string,
): Promise<void> {
  // Strict: on the disk when complete, not only handed to the system.
  const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
  const { store, done } = transaction;
  const replace = async (): Promise<void> => {
    const text: unknown = await store.get(key);
    await store.put(merge(typeof text === "string" ? text : undefined), key);
  };
  await Promise.all([replace(), done]);
}
