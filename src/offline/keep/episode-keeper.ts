import { filePaths } from "#core/files/file-paths.ts";
import { createCacheNames } from "../cache-names.ts";
import { findSitePath, findTextId } from "../site-file.ts";
import { loadSound } from "./load-sound.ts";
import { OfflineError, toOfflineError } from "./offline-error.ts";
import { dropParts, ownerHeader } from "./sound-parts.ts";

/** What of an episode is kept. */
export interface EpisodeFiles {
  readonly id: string;
  readonly soundUrl: string;
  readonly mediaType: string;
  readonly hasWords: boolean;
  readonly hasNotes: boolean;
}

/** Somebody who waits for it. */
export interface KeepOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (receivedBytes: number) => void;
}

/** Keeps whole episodes in this browser. Everything throws an OfflineError. */
export interface EpisodeKeeper {
  /** Resolves with the size of all that is kept, in bytes, once it is whole. */
  readonly keep: (files: EpisodeFiles, options: KeepOptions) => Promise<number>;
  readonly remove: (id: string) => Promise<void>;
  /** False where the host has another text of it by now. */
  readonly isCurrent: (id: string) => Promise<boolean>;
  /** Ids of the episodes that are whole. */
  readonly listKept: () => Promise<readonly string[]>;
  /** Ids of the episodes that can be read: kept, or read before. */
  readonly listReadable: () => Promise<readonly string[]>;
}

/** What a keeper works with; tests put fakes here. */
export interface KeeperDeps {
  /** Absolute, with a slash at the end. */
  readonly rootUrl: string;
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
}

/** Makes the keeper of a site. */
export function createEpisodeKeeper(deps: KeeperDeps): EpisodeKeeper {
  const { rootUrl, caches } = deps;
  const names = createCacheNames(rootUrl);
  const listTexts = async (name: string): Promise<string[]> => {
    if (!(await caches.has(name))) return [];
    const keys = await (await caches.open(name)).keys();
    return keys.flatMap(({ url }) => findTextId(findSitePath(rootUrl, url) ?? "") ?? []);
  };
  return {
    keep: async (files, options) => {
      try {
        return await keepFiles(deps, files, options);
      } catch (error) {
        throw options.signal.aborted ? error : toOfflineError(error);
      }
    },
    remove: async (id) => {
      for (const name of [names.kept, names.parts]) {
        await dropFiles(await caches.open(name), { rootUrl, id });
      }
    },
    isCurrent: async (id) => {
      const url = rootUrl + filePaths.episodeText(id);
      const kept = await (await caches.open(names.kept)).match(url);
      const now = await deps.fetch(url, { cache: "no-cache" });
      return !now.ok || (await now.text()) === (await kept?.text());
    },
    listKept: () => listTexts(names.kept),
    listReadable: async () => {
      const lists = await Promise.all([listTexts(names.kept), listTexts(names.read)]);
      return [...new Set(lists.flat())];
    },
  };
}

async function keepFiles(
  deps: KeeperDeps,
  { id, soundUrl, mediaType, hasWords, hasNotes }: EpisodeFiles,
  options: KeepOptions,
): Promise<number> {
  const { rootUrl, caches, fetch } = deps;
  const names = createCacheNames(rootUrl);
  const [kept, parts] = [await caches.open(names.kept), await caches.open(names.parts)];
  const paths = [
    ...(hasWords ? [filePaths.episodeWords(id)] : []),
    ...(hasNotes ? [filePaths.episodeNotes(id)] : []),
    // Last: where it is, all is there.
    filePaths.episodeText(id),
  ];
  const load = (path: string): Promise<Response> => loadFile(deps, rootUrl + path, options);
  const texts = await Promise.all(paths.map(load));
  const request = { url: soundUrl, owner: id, mediaType, parts, fetch, ...options };
  const sound = await loadSound(request).catch(async (error: unknown) => {
    throw (await isRefused(deps, error)) ? new OfflineError("refused", error) : error;
  });
  let sizeBytes = await put(kept, soundUrl, { id, response: sound });
  for (const [index, response] of texts.entries()) {
    sizeBytes += await put(kept, rootUrl + (paths[index] ?? ""), { id, response });
  }
  await dropParts(parts, soundUrl);
  // What it was kept as before may have another name by now.
  const whole = [soundUrl, ...paths.map((path) => rootUrl + path)];
  await dropFiles(kept, { rootUrl, id, but: whole });
  return sizeBytes;
}

interface OwnFiles {
  readonly rootUrl: string;
  readonly id: string;
  /** These stay. */
  readonly but?: readonly string[];
}

async function dropFiles(cache: Cache, { rootUrl, id, but = [] }: OwnFiles): Promise<void> {
  const folder = rootUrl + filePaths.episodeFolder(id);
  for (const key of await cache.keys()) {
    if (but.includes(key.url)) continue;
    const isInside = key.url.startsWith(rootUrl);
    const owner = isInside ? undefined : (await cache.match(key))?.headers.get(ownerHeader);
    if (key.url.startsWith(folder) || owner === id) await cache.delete(key);
  }
}

interface OwnFile {
  readonly id: string;
  readonly response: Response;
}

async function put(cache: Cache, url: string, { id, response }: OwnFile): Promise<number> {
  const blob = await response.blob();
  const headers = new Headers(response.headers);
  // It is unpacked by now.
  headers.delete("content-encoding");
  headers.set("content-length", String(blob.size));
  headers.set(ownerHeader, id);
  await cache.put(url, new Response(blob, { headers }));
  return blob.size;
}

async function loadFile(
  { fetch }: KeeperDeps,
  url: string,
  { signal }: KeepOptions,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal, cache: "no-cache" });
  } catch (cause) {
    throw signal.aborted ? cause : new OfflineError("offline", cause);
  }
  if (!response.ok) throw new OfflineError(response.status >= 500 ? "offline" : "gone");
  return response;
}

/**
 * True where the sound alone does not come: its host lets no script of another site read it, which
 * looks like no host at all.
 */
async function isRefused({ rootUrl, fetch }: KeeperDeps, error: unknown): Promise<boolean> {
  if (!(error instanceof OfflineError) || !(error.cause instanceof TypeError)) return false;
  try {
    const { ok } = await fetch(rootUrl + filePaths.station, { method: "HEAD", cache: "no-store" });
    return ok;
  } catch {
    return false;
  }
}
