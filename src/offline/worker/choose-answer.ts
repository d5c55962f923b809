import { filePaths } from "#core/files/file-paths.ts";
import { findFileKind, findSitePath, type SiteFileKind } from "../site-file.ts";
import { answerRange } from "./answer-range.ts";
import { findAppFile, isOwnPage } from "./app-files.ts";
import { dropOldSearch, findRead, storeRead } from "./read-files.ts";
import type { WorkerSite } from "./worker-site.ts";

/** A host that has said nothing for so long is not waited for where the answer is here. */
const patienceMs = 4000;

/** A request, and what the browser has asked the host already while the worker started. */
export interface SiteRequest {
  readonly request: Request;
  readonly preloaded?: Promise<unknown> | undefined;
}

/** Makes an answer. Rejects where there is none, as `fetch` does. */
export type Answer = () => Promise<Response>;

interface Asked extends SiteRequest {
  readonly site: WorkerSite;
  /** Without query: what a host of files looks at. */
  readonly url: string;
  readonly path: string;
}

const answers: Readonly<Record<SiteFileKind, (asked: Asked) => Promise<Response>>> = {
  page: answerPage,
  app: async ({ site, url, request }) => (await findAppFile(site, url)) ?? site.fetch(request),
  lasting: answerLasting,
  fresh: answerFresh,
  sound: answerSound,
};

/** How a request is answered; undefined for those that the worker does not touch. */
export function chooseAnswer(site: WorkerSite, asked: SiteRequest): Answer | undefined {
  const { request } = asked;
  if (request.method !== "GET") return undefined;
  const path = findSitePath(site.rootUrl, request.url);
  if (path === undefined) return chooseForeign(site, asked);
  const kind = findFileKind(path);
  // A page that is fetched, or shown in a frame, is asked of the host.
  const isVisit = request.mode === "navigate" && request.destination !== "iframe";
  if (kind === undefined || (kind === "page") !== isVisit) return undefined;
  return () => answers[kind]({ ...asked, site, url: site.rootUrl + path, path });
}

/** Of other places only a sound is answered, which may be kept: shows have theirs on other hosts. */
function chooseForeign(site: WorkerSite, asked: SiteRequest): Answer | undefined {
  const { request } = asked;
  const isElsewhere = new URL(request.url).origin !== new URL(site.rootUrl).origin;
  if (!isElsewhere || request.destination !== "audio") return undefined;
  return () => answerSound({ ...asked, site, url: request.url, path: "" });
}

/** As the host has it now; without the host as it was when it was here, else the empty app. */
async function answerPage({ site, request, preloaded, url }: Asked): Promise<Response> {
  const { app, names, caches, rootUrl } = site;
  const key = url.replace(/index\.html$/u, "").replace(/(?<!\/)$/u, "/");
  const ask = async (): Promise<Response> => {
    const early: unknown = await preloaded;
    return early instanceof Response ? early : site.fetch(request);
  };
  try {
    const response = await askHost(site, ask, true);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    if (response.status === 200 && isPage) site.keepAlive(storePage(site, key, response.clone()));
    return response;
  } catch (error) {
    const cache = await caches.open(names.app(app.version));
    const found = (await cache.match(key)) ?? (await cache.match(rootUrl + app.shell));
    if (!found) throw error;
    return found;
  }
}

/** Only beside the scripts that it names: a page of another version would find none. */
async function storePage(site: WorkerSite, key: string, response: Response): Promise<void> {
  const { app, names, caches } = site;
  try {
    if (!isOwnPage(await response.clone().text(), app)) return;
    await (await caches.open(names.app(app.version))).put(key, response);
  } catch {
    // The disk is full: the empty app stands in for it.
  }
}

async function answerLasting({ site, request, url }: Asked): Promise<Response> {
  const found = await findRead(site, url);
  if (found) return found;
  const response = await askHost(site, () => site.fetch(request), false);
  if (isFile(response)) site.keepAlive(storeRead(site, url, response.clone()));
  return response;
}

async function answerFresh({ site, request, url, path }: Asked): Promise<Response> {
  // Asked before anything is looked for: a host that answers is not kept waiting.
  const coming = site.fetch(request);
  coming.catch(() => undefined);
  const found = await findRead(site, url);
  try {
    const response = await askHost(site, () => coming, found !== undefined);
    if (isFile(response)) site.keepAlive(storeFresh(site, path, response.clone()));
    return response;
  } catch (error) {
    if (!found) throw error;
    return found;
  }
}

async function storeFresh(site: WorkerSite, path: string, response: Response): Promise<void> {
  const manifest = path === filePaths.searchManifest ? await response.clone().text() : undefined;
  await storeRead(site, site.rootUrl + path, response);
  if (manifest !== undefined) await dropOldSearch(site, manifest);
}

async function answerSound({ site, request, url }: Asked): Promise<Response> {
  const { names, caches } = site;
  const kept = (await caches.has(names.kept)) && (await (await caches.open(names.kept)).match(url));
  return kept ? answerRange(request, kept) : site.fetch(request);
}

const isFile = (response: Response): boolean =>
  response.status === 200 && !response.headers.get("content-type")?.startsWith("text/html");

/**
 * Asks the host, and tells whether it answers: one that fails (5xx) or says nothing in time counts
 * as silent where something can stand in for it.
 */
async function askHost(
  { onReach }: WorkerSite,
  ask: () => Promise<Response>,
  hasOther: boolean,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    if (hasOther) timer = setTimeout(() => reject(new Error("no answer in time")), patienceMs);
  });
  try {
    const response = await Promise.race([ask(), late]);
    if (hasOther && response.status >= 500) throw new Error(`answer ${response.status}`);
    onReach(true);
    return response;
  } catch (error) {
    onReach(false);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
