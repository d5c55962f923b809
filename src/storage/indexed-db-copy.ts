/**
 * A second copy of what is remembered, in IndexedDB. Browsers write `localStorage` to the
 * disk when they find the time (Chromium once a minute), so that a killed browser loses
 * more than the journal, which is on the disk as soon as a transaction is complete.
 */
export interface IndexedDbCopy {
  /** What stood there when the page was opened, by entry. */
  readonly texts: ReadonlyMap<string, string>;
  /** Writes what `merge` makes of the text that stands there. */
  readonly write: (key: string, merge: (text: string | undefined) => string) => void;
}

const databaseName = "afterlife-intel";
const storeName = "entries";
/** A browser that does not answer must not keep the page from being shown. */
const patienceMs = 1000;

/** Opens the journal and reads it whole; undefined where there is none or it does not answer. */
export async function openIndexedDbCopy(): Promise<IndexedDbCopy | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, patienceMs, undefined);
  });
  return Promise.race([openJournal(), late]);
}

async function openJournal(): Promise<IndexedDbCopy | undefined> {
  try {
    const database = await openDatabase();
    // A later release must be able to rebuild it while this page is still open.
    database.addEventListener("versionchange", () => database.close());
    const texts = await readTexts(database);
    return { texts, write: (key, merge) => writeText(database, key, merge) };
  } catch {
    // Switched off, forbidden in private mode, or damaged: localStorage is left.
    return undefined;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(storeName);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
    request.addEventListener("blocked", () => reject(new Error("an older page holds it")));
  });
}

function readTexts(database: IDBDatabase): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const texts = new Map<string, string>();
    const transaction = database.transaction(storeName);
    const request = transaction.objectStore(storeName).openCursor();
    request.addEventListener("success", () => {
      const cursor = request.result;
      if (!cursor) return;
      const value: unknown = cursor.value;
      if (typeof cursor.key === "string" && typeof value === "string") texts.set(cursor.key, value);
      cursor.continue();
    });
    transaction.addEventListener("complete", () => resolve(texts));
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}

/** Reads, merges and writes in one transaction, so that no tab undoes what another has written. */
function writeText(
  database: IDBDatabase,
  key: string,
  merge: (text: string | undefined) => string,
): void {
  try {
    // Strict: on the disk when complete, not only handed to the system.
    const options: IDBTransactionOptions = { durability: "strict" };
    const store = database.transaction(storeName, "readwrite", options).objectStore(storeName);
    const request: IDBRequest<unknown> = store.get(key);
    request.addEventListener("success", () => {
      store.put(merge(typeof request.result === "string" ? request.result : undefined), key);
    });
  } catch {
    // The browser has closed the database, e.g. because its data was deleted.
  }
}
