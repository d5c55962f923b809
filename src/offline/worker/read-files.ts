import type { WorkerSite } from "./worker-site.ts";

/** So many files that were read stay here; the one that was stored first goes first. */
const mostRead = 600;

/** Stores a file that was read. Where there is no room for it, the host still has it. */
export async function storeRead(site: WorkerSite, url: string, response: Response): Promise<void> {
  try {
    const cache = await site.caches.open(site.names.read);
    await cache.put(url, response);
    const keys = await cache.keys();
    await Promise.all(
      keys.slice(0, Math.max(0, keys.length - mostRead)).map((key) => cache.delete(key)),
    );
  } catch {
    // The disk is full, or the browser keeps nothing.
  }
}

/**
 * Deletes the parts of the search that its manifest does not name any more: their folders are
 * named for their content.
 */
export async function dropOldSearch(
  { rootUrl, names, caches }: WorkerSite,
  manifest: string,
): Promise<void> {
  const cache = await caches.open(names.read);
  const start = `${rootUrl}search/`;
  for (const { url } of await cache.keys()) {
    const folder = url.startsWith(start)
      ? /^([^/]+)\//u.exec(url.slice(start.length))?.[1]
      : undefined;
    if (folder !== undefined && !manifest.includes(folder)) await cache.delete(url);
  }
}

/** A file that is here: first as it was kept, because all that belongs to it was kept with it. */
export async function findRead(
  { names, caches }: WorkerSite,
  url: string,
): Promise<Response | undefined> {
  for (const name of [names.kept, names.read]) {
    if (!(await caches.has(name))) continue;
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}
