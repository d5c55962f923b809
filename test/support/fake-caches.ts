/** Cache Storage in memory, as far as the worker and the keeper use it. Its own order is kept. */
export function createFakeCaches(): CacheStorage & { readonly all: Map<string, FakeCache> } {
  const all = new Map<string, FakeCache>();
  const storage = {
    all,
    open: async (name: string) => {
      const cache = all.get(name) ?? createFakeCache();
      all.set(name, cache);
      return cache;
    },
    has: async (name: string) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async () => undefined,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the rest of a Cache nothing is used
  return storage as unknown as CacheStorage & { readonly all: Map<string, FakeCache> };
}

/** One cache in memory. */
export type FakeCache = ReturnType<typeof createFakeCache>;

function createFakeCache() {
  const entries = new Map<string, Response>();
  const readUrl = (key: RequestInfo | URL): string =>
    typeof key === "string" ? key : key instanceof URL ? key.href : key.url;
  const trim = (url: string, options?: CacheQueryOptions): string =>
    options?.ignoreSearch === true ? (url.split("?")[0] ?? "") : url;
  return {
    entries,
    match: async (key: RequestInfo | URL, options?: CacheQueryOptions) => {
      const wanted = trim(readUrl(key), options);
      return [...entries].find(([url]) => trim(url, options) === wanted)?.[1].clone();
    },
    put: async (key: RequestInfo | URL, response: Response) => {
      const url = readUrl(key);
      entries.delete(url);
      entries.set(url, response);
    },
    delete: async (key: RequestInfo | URL) => entries.delete(readUrl(key)),
    keys: async (key?: RequestInfo | URL, options?: CacheQueryOptions) => {
      const wanted = key === undefined ? undefined : trim(readUrl(key), options);
      return [...entries.keys()]
        .filter((url) => wanted === undefined || trim(url, options) === wanted)
        .map((url) => new Request(url));
    },
  };
}
