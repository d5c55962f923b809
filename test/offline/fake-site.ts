import { createCacheNames } from "#offline/cache-names.ts";
import type { WorkerSite } from "#offline/worker/worker-site.ts";
import { createFakeCaches } from "../support/fake-caches.ts";

export const siteRoot = "https://show.example/tavern/";

/** A host whose files a test sets; without an entry it answers 404. */
export function createFakeSite(version = "1") {
  const files = new Map<string, string>();
  const reached: boolean[] = [];
  const work: Promise<unknown>[] = [];
  const asked: string[] = [];
  const host = { isSilent: false, status: 200 };
  const caches = createFakeCaches();
  const site: WorkerSite = {
    rootUrl: siteRoot,
    names: createCacheNames(siteRoot),
    app: {
      version,
      files: [`assets/index-${version}.js`, "assets/same.css"],
      shell: "offline.html",
    },
    caches,
    fetch: async (input) => {
      const url = typeof input === "string" ? input : input.url;
      asked.push(url);
      if (host.isSilent) throw new TypeError("no network");
      const path = url.slice(siteRoot.length).split("?")[0] ?? "";
      const body = files.get(path);
      const type = /(?:^|\/|\.html)$/u.test(path) ? "text/html" : "application/octet-stream";
      const status = body === undefined ? 404 : host.status;
      return new Response(body ?? "no", { status, headers: { "content-type": type } });
    },
    onReach: (isReachable) => reached.push(isReachable),
    keepAlive: (promise) => work.push(promise),
  };
  return { site, files, host, caches, reached, asked, settle: () => Promise.all(work) };
}

/** A request as a browser makes it; `navigate` cannot be asked for by a script. */
export function createRequest(
  path: string,
  {
    mode = "cors",
    destination = "",
    range,
  }: { mode?: string; destination?: string; range?: string } = {},
): Request {
  const headers = range === undefined ? {} : { range };
  const request = new Request(siteRoot + path, { headers });
  return new Proxy(request, {
    get: (target, name) => {
      if (name === "mode") return mode;
      if (name === "destination") return destination;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
