import { createCacheNames } from "../cache-names.ts";
import { parseQuestion, type ReachNotice } from "../worker-message.ts";
import { dropOldVersions, installApp } from "./app-files.ts";
import { chooseAnswer } from "./choose-answer.ts";
import type { BuiltApp, WorkerSite } from "./worker-site.ts";

// Said by TypeScript's own library of workers for all kinds of them at once.
declare const self: ServiceWorkerGlobalScope;
/** What is written into the site says it here. */
declare const builtApp: BuiltApp;

/** Firefox (seen in 153) shows its own error page where a preload fails, whatever is answered. */
const canPreload = !navigator.userAgent.includes("Firefox/");

const { scope } = self.registration;
const app = builtApp;
const names = createCacheNames(scope);
let isReachable: boolean | undefined;

/** Tells every page when the host falls silent or answers again. */
async function tellReach(now: boolean): Promise<void> {
  if (isReachable === now) return;
  isReachable = now;
  const notice: ReachNotice = { isReachable: now };
  for (const client of await self.clients.matchAll({ type: "window" })) {
    client.postMessage(notice, []);
  }
}

const createSite = (event: ExtendableEvent): WorkerSite => ({
  rootUrl: scope,
  names,
  app,
  caches: self.caches,
  fetch: (input, init) => fetch(input, init),
  onReach: (now) => event.waitUntil(tellReach(now)),
  keepAlive: (work) => event.waitUntil(work),
});

/** Keeps only the versions that are run; not while another one is on its way in. */
async function tidy(site: WorkerSite): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing ?? waiting) return;
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  await dropOldVersions(
    site,
    held.flatMap(({ name = "" }) => names.findUsed(name) ?? []),
  );
}

self.addEventListener("install", (event) => {
  // Pages that are open go on with their own files, which stay here for as long as they are open.
  event.waitUntil(installApp(createSite(event)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const start = async (): Promise<void> => {
    const preload = self.registration.navigationPreload;
    await (canPreload ? preload?.enable() : preload?.disable());
    await self.clients.claim();
    await tidy(createSite(event));
  };
  event.waitUntil(start());
});

self.addEventListener("fetch", (event) => {
  const site = createSite(event);
  const { request, preloadResponse } = event;
  const answer = chooseAnswer(site, { request, preloaded: preloadResponse });
  if (!answer) return;
  event.respondWith(answer());
  if (request.mode === "navigate") event.waitUntil(tidy(site));
});

self.addEventListener("message", (event) => {
  const question = parseQuestion(event.data);
  if (!question) return;
  const { files } = app;
  const reply = question.ask === "reach" ? isReachable : files.includes(question.path);
  event.ports[0]?.postMessage(reply);
});
