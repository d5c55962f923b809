import { beforeEach, describe, expect, it, vi } from "vitest";
import { installApp } from "#offline/worker/app-files.ts";
import { chooseAnswer } from "#offline/worker/choose-answer.ts";
import { createFakeSite, createRequest, siteRoot } from "./fake-site.ts";

// The library looks for the worker's own global when it is loaded.
vi.hoisted(() => {
  vi.stubGlobal("self", globalThis);
});

const page = '<html data-root="./"><script src="./assets/index-1.js"></script>';

let fake: ReturnType<typeof createFakeSite>;

beforeEach(async () => {
  fake = createFakeSite();
  fake.files.set("offline.html", page);
  fake.files.set("assets/index-1.js", "one");
  fake.files.set("assets/same.css", "css");
  await installApp(fake.site);
});

async function answer(request: Request): Promise<Response> {
  const make = chooseAnswer(fake.site, { request });
  if (!make) throw new Error("it is left alone");
  const response = await make();
  await fake.settle();
  return response;
}

const read = async (path: string): Promise<string> => (await answer(createRequest(path))).text();
const visit = async (path: string): Promise<string> =>
  (await answer(createRequest(path, { mode: "navigate" }))).text();

describe("chooseAnswer", () => {
  it("leaves alone what is not the site's, nor asked for as it is", () => {
    const isLeft = (request: Request): boolean => !chooseAnswer(fake.site, { request });
    expect(isLeft(createRequest("feed.xml"))).toBe(true);
    expect(isLeft(createRequest("../other/station.json"))).toBe(true);
    expect(isLeft(new Request(`${siteRoot}station.json`, { method: "HEAD" }))).toBe(true);
    expect(isLeft(createRequest("episodes/pilot/"))).toBe(true);
    const frame = { mode: "navigate", destination: "iframe" };
    expect(isLeft(createRequest("episodes/pilot/", frame))).toBe(true);
  });

  it("answers with the file of the host, and in its silence with what was read", async () => {
    fake.files.set("station.json", "new");
    expect(await read("station.json")).toBe("new");
    fake.host.isSilent = true;
    expect(await read("station.json")).toBe("new");
    expect(fake.reached).toEqual([true, false]);
    fake.host.isSilent = false;
    fake.files.set("station.json", "newer");
    expect(await read("station.json")).toBe("newer");
  });

  it("takes a host that fails for a silent one", async () => {
    fake.files.set("station.json", "good");
    await read("station.json");
    fake.host.status = 503;
    expect(await read("station.json")).toBe("good");
  });

  it("waits four seconds for a host where something can stand in for it", async () => {
    fake.files.set("station.json", "good");
    await read("station.json");
    vi.useFakeTimers();
    try {
      const site = { ...fake.site, fetch: () => new Promise<Response>(() => undefined) };
      const make = chooseAnswer(site, { request: createRequest("station.json") });
      const coming = make?.();
      await vi.advanceTimersByTimeAsync(4000);
      expect(await (await coming)?.text()).toBe("good");
    } finally {
      vi.useRealTimers();
    }
  });

  it("rejects as the network does where nothing is here", async () => {
    fake.host.isSilent = true;
    await expect(read("episodes/pilot/text.json")).rejects.toThrow("no network");
  });

  it("stores no page in place of a file, and nothing that is gone", async () => {
    fake.files.set("station.json", "x");
    const site = {
      ...fake.site,
      fetch: async () => new Response("<html>", { headers: { "content-type": "text/html" } }),
    };
    await chooseAnswer(site, { request: createRequest("station.json") })?.();
    await read("episodes/none/text.json");
    await fake.settle();
    expect([...(fake.caches.all.get(fake.site.names.read)?.entries.keys() ?? [])]).toEqual([]);
  });

  it("prefers what was kept to what was read: it belongs together", async () => {
    fake.files.set("episodes/pilot/text.json", "of today");
    await read("episodes/pilot/text.json");
    const kept = await fake.caches.open(fake.site.names.kept);
    await kept.put(`${siteRoot}episodes/pilot/text.json`, new Response("as kept"));
    fake.host.isSilent = true;
    expect(await read("episodes/pilot/text.json")).toBe("as kept");
  });

  it("asks once for what is named for its content", async () => {
    fake.files.set("search/abc/text-0.bin", "bytes");
    await read("search/abc/text-0.bin");
    await read("search/abc/text-0.bin");
    expect(fake.asked.filter((url) => url.includes("/abc/"))).toHaveLength(1);
  });

  it("drops the parts of the search that its manifest names no more", async () => {
    fake.files.set("search/abc/text-0.bin", "old");
    fake.files.set("search/def/text-0.bin", "new");
    await read("search/abc/text-0.bin");
    await read("search/def/text-0.bin");
    fake.files.set("search/index.json", '{"segments":[{"folder":"def"}]}');
    await read("search/index.json");
    const urls = [...(fake.caches.all.get(fake.site.names.read)?.entries.keys() ?? [])];
    expect(urls.filter((url) => url.includes("/text-0"))).toEqual([
      `${siteRoot}search/def/text-0.bin`,
    ]);
  });

  it("shows a page as it was, and the empty app, from its root, for one that never was here", async () => {
    fake.files.set("episodes/pilot/", `${page} pilot`);
    expect(await visit("episodes/pilot/?t=83")).toBe(`${page} pilot`);
    fake.host.isSilent = true;
    expect(await visit("episodes/pilot/?q=x")).toBe(`${page} pilot`);
    expect(await visit("episodes/other/")).toBe(page.replaceAll("./", "/tavern/"));
  });

  it("stores no page of another version: its scripts are not here", async () => {
    fake.files.set("episodes/pilot/", page.replace("index-1", "index-2"));
    await visit("episodes/pilot/");
    fake.host.isSilent = true;
    expect(await visit("episodes/pilot/")).toBe(page.replaceAll("./", "/tavern/"));
  });

  it("takes what the browser has asked for already", async () => {
    const request = createRequest("episodes/pilot/", { mode: "navigate" });
    const preloaded = Promise.resolve(new Response("early"));
    expect(await (await chooseAnswer(fake.site, { request, preloaded })?.())?.text()).toBe("early");
    expect(fake.asked.some((url) => url.endsWith("/pilot/"))).toBe(false);
  });
});

describe("chooseAnswer for sound", () => {
  const sound = "episodes/pilot/audio.mp3";
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

  const ask = async (range?: string) => {
    const request = createRequest(`${sound}?again=1`, range === undefined ? {} : { range });
    const response = await answer(request);
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, range: response.headers.get("content-range"), body };
  };

  beforeEach(async () => {
    const headers = { "content-length": "1000", "content-type": "audio/mpeg" };
    const kept = await fake.caches.open(fake.site.names.kept);
    await kept.put(siteRoot + sound, new Response(new Blob([bytes]), { headers }));
  });

  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-1", 0, 1],
    ["bytes=100-199", 100, 199],
    ["bytes=900-", 900, 999],
    ["bytes=-100", 900, 999],
    ["bytes=-5000", 0, 999],
    ["bytes=990-9999", 990, 999],
  ])("answers %s with 206 and these very bytes", async (range, first, last) => {
    const found = await ask(range);
    expect(found).toMatchObject({ status: 206, range: `bytes ${first}-${last}/1000` });
    expect(found.body).toEqual(bytes.slice(first, last + 1));
  });

  it.each(["bytes=1000-", "bytes=-0"])("answers %s with 416 and the size", async (range) => {
    expect(await ask(range)).toMatchObject({ status: 416, range: "bytes */1000" });
  });

  it("answers with the whole where no range is asked for, or one of another kind", async () => {
    expect((await ask()).body).toEqual(bytes);
    expect(await ask("bytes=0-1,4-5")).toMatchObject({ status: 200, body: bytes });
  });

  it("answers for a sound on another host, where it is kept", async () => {
    const url = "https://sounds.example/1.mp3?token=a";
    const foreign = createRequest("", { destination: "audio", range: "bytes=0-1" });
    const request = new Proxy(foreign, {
      get: (target, name) => (name === "url" ? url : Reflect.get(target, name)),
    });
    const kept = await fake.caches.open(fake.site.names.kept);
    await kept.put(url, new Response(new Blob([bytes])));
    const answered = await answer(request);
    expect(answered.headers.get("content-range")).toBe("bytes 0-1/1000");
    expect(chooseAnswer(fake.site, { request: new Request(url) })).toBeUndefined();
  });

  it("asks the host for a sound that is not kept", async () => {
    fake.files.set("episodes/other/audio.mp3", "host's");
    expect(await read("episodes/other/audio.mp3")).toBe("host's");
  });
});
