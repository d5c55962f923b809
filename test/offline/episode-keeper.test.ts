import { describe, expect, it } from "vitest";
import { createCacheNames } from "#offline/cache-names.ts";
import { createEpisodeKeeper, type EpisodeFiles } from "#offline/keep/episode-keeper.ts";
import { createFakeCaches } from "../support/fake-caches.ts";
import { siteRoot } from "./fake-site.ts";

const soundUrl = `${siteRoot}episodes/pilot/audio.mp3`;
const files: EpisodeFiles = {
  id: "pilot",
  soundUrl,
  mediaType: "audio/mpeg",
  hasWords: true,
  hasNotes: false,
};
const sound = Uint8Array.from({ length: 900_000 }, (_, index) => index % 253);
const names = createCacheNames(siteRoot);

interface HostOptions {
  /** The connection breaks after so many bytes of an answer. */
  readonly breaksAfter?: number;
  readonly etag?: string;
  readonly takesRanges?: boolean;
  readonly isRefusing?: boolean;
}

function createHost(initial: HostOptions = {}) {
  const host = { options: initial, ranges: [] as (string | undefined)[] };
  const answerSound = (range: string | undefined): Response => {
    const { breaksAfter = Infinity, etag = '"1"', takesRanges = true, isRefusing } = host.options;
    host.ranges.push(range);
    if (isRefusing) throw new TypeError("refused");
    const start = takesRanges ? Number(/\d+/u.exec(range ?? "")?.[0] ?? 0) : 0;
    const body = sound.slice(start, Math.min(sound.length, start + breaksAfter));
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent < body.length) {
          controller.enqueue(body.slice(sent, sent + 100_000));
          sent += 100_000;
        } else if (start + body.length < sound.length) controller.error(new TypeError("broken"));
        else controller.close();
      },
    });
    const part = { "content-range": `bytes ${start}-${sound.length - 1}/${sound.length}` };
    return new Response(stream, {
      status: start > 0 ? 206 : 200,
      headers: { etag, "content-length": String(sound.length - start), ...(start > 0 && part) },
    });
  };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const range = new Headers(init?.headers).get("range") ?? undefined;
    return input === soundUrl ? answerSound(range) : new Response("text");
  };
  return { host, fetch };
}

function createKept(options?: HostOptions) {
  const caches = createFakeCaches();
  const { host, fetch } = createHost(options);
  const keeper = createEpisodeKeeper({ rootUrl: siteRoot, caches, fetch });
  const progress: number[] = [];
  const keep = (signal = new AbortController().signal): Promise<number> =>
    keeper.keep(files, { signal, onProgress: (bytes) => progress.push(bytes) });
  return { caches, host, keeper, keep, progress };
}

/** Whether the sound is kept byte for byte; to compare number by number takes seconds. */
const isSoundKept = async (caches: CacheStorage): Promise<boolean> => {
  const response = await (await caches.open(names.kept)).match(soundUrl);
  return Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer()).equals(sound);
};

describe("keep", () => {
  it("keeps text, times and sound, byte for byte, and says how much that is", async () => {
    const { caches, keeper, keep, progress } = createKept();
    expect(await keep()).toBe(sound.length + 2 * "text".length);
    expect(await isSoundKept(caches)).toBe(true);
    expect(await keeper.listKept()).toEqual(["pilot"]);
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(sound.length);
    expect(caches.all.get(names.parts)?.entries.size).toBe(0);
  });

  it("goes on after a break where it was", async () => {
    const { caches, host, keeper, keep } = createKept({ breaksAfter: 500_000 });
    await expect(keep()).rejects.toMatchObject({ code: "offline" });
    expect(await keeper.listKept()).toEqual([]);
    host.options = {};
    await keep();
    expect(host.ranges).toEqual([undefined, "bytes=500000-"]);
    expect(await isSoundKept(caches)).toBe(true);
  });

  it.each([
    ["the file is another by now", { etag: '"2"' }],
    ["the host sends no parts", { takesRanges: false }],
  ])("begins anew where %s", async (_, options) => {
    const { caches, host, keep } = createKept({ breaksAfter: 500_000 });
    await expect(keep()).rejects.toMatchObject({ code: "offline" });
    host.options = options;
    await keep();
    expect(host.ranges.at(-1)).toBeUndefined();
    expect(await isSoundKept(caches)).toBe(true);
  });

  it("stops when it is told to, and that is no fault of the network", async () => {
    const { keep } = createKept();
    await expect(keep(AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });

  it("says that a sound is refused where all else comes", async () => {
    const { keep } = createKept({ isRefusing: true });
    await expect(keep()).rejects.toMatchObject({ code: "refused" });
  });

  it("says that there is no room", async () => {
    const { caches, keep } = createKept();
    const parts = await caches.open(names.parts);
    parts.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    await expect(keep()).rejects.toMatchObject({ code: "full" });
  });
});

it("brings anew what was published anew, and leaves nothing of the sound before", async () => {
  const { caches, keeper, keep } = createKept();
  await keep();
  expect(await keeper.isCurrent("pilot")).toBe(true);
  const kept = await caches.open(names.kept);
  const old = `${siteRoot}episodes/pilot/audio-old.mp3`;
  await kept.put(old, new Response("old"));
  await kept.put(`${siteRoot}episodes/pilot/text.json`, new Response("old text"));
  expect(await keeper.isCurrent("pilot")).toBe(false);
  await keep();
  expect(await kept.match(old)).toBeUndefined();
  expect(await isSoundKept(caches)).toBe(true);
});

it("remove takes away what is kept and what is on its way, of this episode alone", async () => {
  const { caches, keeper, keep, host } = createKept();
  await keep();
  const kept = await caches.open(names.kept);
  await kept.put(`${siteRoot}episodes/pilot-2/text.json`, new Response("other"));
  host.options = {};
  await keeper.remove("pilot");
  expect(await keeper.listKept()).toEqual(["pilot-2"]);
  expect(await keeper.listReadable()).toEqual(["pilot-2"]);
});

it("remove takes away a sound on another host too, and no other's", async () => {
  const { caches, keeper, keep } = createKept();
  await keep();
  const kept = await caches.open(names.kept);
  const foreign = (id: string) => new Response("sound", { headers: { "x-episode": id } });
  await kept.put("https://sounds.example/1.mp3", foreign("pilot"));
  await kept.put("https://sounds.example/2.mp3", foreign("second"));
  await keeper.remove("pilot");
  expect((await kept.keys()).map(({ url }) => url)).toEqual(["https://sounds.example/2.mp3"]);
});
