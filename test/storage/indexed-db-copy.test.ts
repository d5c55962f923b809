import * as database from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openIndexedDbCopy } from "#storage/indexed-db-copy.ts";

const databaseName = "afterlife-intel@/";
const key = "afterlife-intel@/numbers";

beforeEach(() => {
  for (const [name, value] of Object.entries(database)) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new IDBFactory());
});

/** What the next visit would find. */
async function readCopy(): Promise<readonly [string, string][]> {
  return [...((await openIndexedDbCopy(databaseName))?.texts ?? [])];
}

async function openCopy() {
  const copy = await openIndexedDbCopy(databaseName);
  if (!copy) throw new Error("there is no copy");
  return copy;
}

/** Collects what nobody has caught while something is done. */
async function collectUncaught(act: () => Promise<void> | void): Promise<unknown[]> {
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  await act();
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
  return uncaught;
}

describe("openIndexedDbCopy", () => {
  it("gives back at the next visit what was written, each text under its key", async () => {
    const copy = await openCopy();
    expect(copy.texts.size).toBe(0);
    copy.write(key, () => "1,2");
    copy.write("another", () => "3");
    expect(await readCopy()).toEqual([
      [key, "1,2"],
      ["another", "3"],
    ]);
  });

  it("merges with what another tab has written meanwhile", async () => {
    const [here, there] = [await openCopy(), await openCopy()];
    there.write(key, () => "9");
    here.write(key, (text) => `${text ?? ""},1`);
    expect(await readCopy()).toEqual([[key, "9,1"]]);
  });

  it("writes through to the disk, in one transaction each", async () => {
    const copy = await openCopy();
    const open = vi.spyOn(IDBDatabase.prototype, "transaction");
    copy.write(key, () => "1");
    expect(open.mock.calls).toEqual([["entries", "readwrite", { durability: "strict" }]]);
  });

  it("is none where there is no database, or none that may be touched", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await openIndexedDbCopy(databaseName)).toBeUndefined();
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("not here", "SecurityError");
      },
    });
    expect(await openIndexedDbCopy(databaseName)).toBeUndefined();
  });

  it("is none where the browser does not answer within a second", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("indexedDB", { open: () => new EventTarget() });
    const opened = openIndexedDbCopy(databaseName);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await opened).toBeUndefined();
  });

  it("is none where an older page holds the database", async () => {
    // Nothing but the event itself ends the wait.
    vi.useFakeTimers();
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      const request = new IDBOpenDBRequest();
      queueMicrotask(() => request.dispatchEvent(new IDBVersionChangeEvent("blocked")));
      return request;
    });
    expect(await openIndexedDbCopy(databaseName)).toBeUndefined();
  });

  it("makes room for a later release while the page is still open", async () => {
    await openCopy();
    const later = await openDB(databaseName, 2);
    expect(later.version).toBe(2);
    later.close();
  });
});

describe("openIndexedDbCopy: a write that fails", () => {
  it.each(["get", "put"] as const)(
    "raises no uncaught error when %s is refused",
    async (method) => {
      const copy = await openCopy();
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException("no room", "QuotaExceededError");
      });
      expect(await collectUncaught(() => copy.write(key, () => "1"))).toEqual([]);
    },
  );

  it("raises none when the text cannot be merged, and keeps what stood there", async () => {
    const copy = await openCopy();
    copy.write(key, () => "1");
    const uncaught = await collectUncaught(() =>
      copy.write(key, () => {
        throw new Error("a merge that fails");
      }),
    );
    expect(uncaught).toEqual([]);
    expect(await readCopy()).toEqual([[key, "1"]]);
  });

  it("raises none when the browser aborts the transaction", async () => {
    const copy = await openCopy();
    const open = vi.spyOn(IDBDatabase.prototype, "transaction");
    const uncaught = await collectUncaught(() =>
      copy.write(key, () => {
        const result = open.mock.results[0];
        if (result?.type === "return") result.value.abort();
        return "1";
      }),
    );
    expect(uncaught).toEqual([]);
    expect(await readCopy()).toEqual([]);
  });

  it("raises none when a later release has had the database closed", async () => {
    const copy = await openCopy();
    await openDB(databaseName, 2);
    expect(await collectUncaught(() => copy.write(key, () => "1"))).toEqual([]);
  });
});
