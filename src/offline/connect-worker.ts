import { filePaths } from "#core/files/file-paths.ts";
import { createCacheNames } from "./cache-names.ts";
import { findFileKind, findSitePath } from "./site-file.ts";
import { parseNotice, type WorkerQuestion } from "./worker-message.ts";

/** Who hears of what the worker sees, for as long as the page lives. */
export interface WorkerListener {
  /** Absolute, with a slash at the end. */
  readonly rootUrl: string;
  /** Address of a script of this page that is named for its content. */
  readonly ownScript: string;
  /** The host answers, or has fallen silent. */
  readonly onReach: (isReachable: boolean) => void;
  /** The site has a version that this page is not of. Told once. */
  readonly onNewVersion: () => void;
  readonly signal: AbortSignal;
}

/** An open page asks so often whether the site was published anew. */
const updateMs = 60 * 60_000;

/** True where the browser lets a site answer without its host: https, and not in every private mode. */
export function hasWorkers(): boolean {
  return "serviceWorker" in navigator && "caches" in globalThis;
}

/**
 * Registers the site's worker and listens to it. Resolves when it answers for this page. Rejects
 * where the browser does not let it.
 */
export async function connectWorker(listener: WorkerListener): Promise<void> {
  const { rootUrl, ownScript, onReach, signal } = listener;
  const { serviceWorker } = navigator;
  const ownPath = findSitePath(rootUrl, ownScript) ?? "";
  holdVersion(rootUrl, ownPath, signal);
  serviceWorker.addEventListener(
    "message",
    ({ data }) => {
      const notice = parseNotice(data);
      if (notice) onReach(notice.isReachable);
    },
    { signal },
  );
  watchVersion(listener, ownPath);
  const isFirst = serviceWorker.controller === null;
  const registration = await serviceWorker.register(rootUrl + filePaths.offlineWorker, {
    scope: rootUrl,
    updateViaCache: "none",
  });
  askForUpdates(registration, signal);
  await waitForControl(signal);
  if (isFirst) await readAgain(rootUrl);
  const known = await askWorker({ ask: "reach" });
  if (typeof known === "boolean") onReach(known);
}

/** The worker keeps the scripts of a version for as long as a page holds its lock. */
function holdVersion(rootUrl: string, ownPath: string, signal: AbortSignal): void {
  const name = createCacheNames(rootUrl).useOf(ownPath);
  const whileOpen = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve());
  });
  navigator.locks?.request(name, { mode: "shared" }, () => whileOpen).catch(() => undefined);
}

function watchVersion({ onNewVersion, signal }: WorkerListener, ownPath: string): void {
  let isTold = false;
  const check = async (): Promise<void> => {
    const isOwn = await askWorker({ ask: "file", path: ownPath });
    if (isOwn !== false || isTold || signal.aborted) return;
    isTold = true;
    onNewVersion();
  };
  navigator.serviceWorker.addEventListener("controllerchange", () => void check(), { signal });
}

function askForUpdates(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let askedAtMs = performance.now();
  const ask = (): void => {
    if (document.visibilityState !== "visible" || performance.now() - askedAtMs < updateMs) return;
    askedAtMs = performance.now();
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  };
  document.addEventListener("visibilitychange", ask, { signal });
  const timer = setInterval(ask, updateMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function waitForControl(signal: AbortSignal): Promise<void> {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    if (serviceWorker.controller) resolve();
    else
      serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true, signal });
  });
}

/** What was read before there was a worker is asked for once more, so that it can be kept. */
async function readAgain(rootUrl: string): Promise<void> {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = loaded.filter((url) => {
    const kind = findFileKind(findSitePath(rootUrl, url) ?? "\n");
    return kind === "fresh" || kind === "lasting";
  });
  await Promise.allSettled([...new Set(own)].map((url) => fetch(url)));
}

/** Asks the worker that answers for this page; undefined where there is none, or it does not know. */
function askWorker(question: WorkerQuestion): Promise<unknown> {
  const { controller } = navigator.serviceWorker;
  if (!controller) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      ({ data }) => {
        resolve(data);
        port1.close();
      },
      { once: true },
    );
    port1.start();
    controller.postMessage(question, [port2]);
  });
}

/** Whether the host answers now; past the worker, which asks no `HEAD` of its caches. */
export async function probeHost(rootUrl: string): Promise<boolean> {
  try {
    const request = { method: "HEAD", cache: "no-store" } as const;
    const limit = AbortSignal.timeout(8000);
    const { status } = await fetch(rootUrl + filePaths.station, { ...request, signal: limit });
    return status < 500;
  } catch {
    return false;
  }
}
