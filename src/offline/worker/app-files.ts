import type { BuiltApp, WorkerSite } from "./worker-site.ts";

/**
 * Puts all files of this version into a cache of their own. Files that an older version has under
 * the same name are the same: they are copied. One that does not come rejects, and the browser
 * tries again at the next visit.
 */
export async function installApp(site: WorkerSite): Promise<void> {
  const { rootUrl, names, app, caches } = site;
  const cache = await caches.open(names.app(app.version));
  const add = async (path: string): Promise<void> => {
    const url = rootUrl + path;
    if (await cache.match(url)) return;
    const response = (await findAppFile(site, url)) ?? (await fetchFile(site, url));
    await cache.put(url, response);
  };
  await Promise.all([...app.files.map(add), addShell(site, cache)]);
}

async function fetchFile({ fetch }: WorkerSite, url: string): Promise<Response> {
  // What the page itself asks for comes first.
  const response = await fetch(url, { priority: "low" });
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!response.ok || isPage) throw new Error(`${response.status} for ${url}`);
  return response;
}

async function addShell({ rootUrl, app, fetch }: WorkerSite, cache: Cache): Promise<void> {
  const response = await fetch(rootUrl + app.shell, { cache: "no-cache" });
  const page = await response.text();
  if (!isOwnPage(page, app)) throw new Error("the host has a page of another version");
  await cache.put(rootUrl + app.shell, createPage(page, rootUrl, response.headers));
}

/** True for a page whose scripts and styles are all of this version. */
export function isOwnPage(page: string, { files }: BuiltApp): boolean {
  const named = [...page.matchAll(/\bassets\/[\w./-]+\.(?:js|css)\b/gu)].map(([path]) => path);
  return named.length > 0 && named.every((path) => files.includes(path));
}

/** The page for any path of the site: what it finds beside itself, it finds from the root. */
function createPage(page: string, rootUrl: string, headers: Headers): Response {
  const own = new Headers(headers);
  for (const name of ["content-length", "content-encoding", "etag"]) own.delete(name);
  const { pathname } = new URL(rootUrl);
  return new Response(
    page.replaceAll('="./', () => `="${pathname}`),
    { headers: own },
  );
}

/** A file of the app, of whichever version that is still here. */
export async function findAppFile(
  { names, app, caches }: WorkerSite,
  url: string,
): Promise<Response | undefined> {
  const all = await caches.keys();
  const others = all.filter((name) => names.isApp(name) && name !== names.app(app.version));
  for (const name of [names.app(app.version), ...others]) {
    if (!all.includes(name)) continue;
    const found = await (await caches.open(name)).match(url, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * Deletes the versions that no open page runs.
 *
 * @param used paths of the scripts that open pages run
 */
export async function dropOldVersions(
  { rootUrl, names, app, caches }: WorkerSite,
  used: readonly string[],
): Promise<void> {
  for (const name of await caches.keys()) {
    if (!names.isApp(name) || name === names.app(app.version)) continue;
    const cache = await caches.open(name);
    const found = await Promise.all(used.map((path) => cache.match(rootUrl + path)));
    if (found.every((file) => file === undefined)) await caches.delete(name);
  }
}
