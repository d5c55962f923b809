import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build, createLogger, createServer, preview, type ViteDevServer } from "vite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { createStation } from "../../support/create-library.ts";
import { configureSite, createSmallSite, writeEpisode } from "../../support/small-site.ts";

async function buildSite(site: string, base = "./"): Promise<(path: string) => string> {
  await build(configureSite(site, base));
  return (path) => readFileSync(join(site, "dist", path), "utf8");
}

describe("createStationPlugin, build", () => {
  it("emits the derived files and a page for every episode", async () => {
    const site = createSmallSite();
    const read = await buildSite(site);
    expect(JSON.parse(read("episodes/index.json"))).toMatchObject({ total: 1 });
    expect(JSON.parse(read("tags/index.json"))).toMatchObject({ packs: 1 });
    expect(JSON.parse(read("search/index.json"))).toMatchObject({ segments: [{ first: 0 }] });
    expect(read("sitemap.xml")).toContain("https://example.org/episodes/2025-01-02/");
    expect(readdirSync(join(site, "dist/episodes/2025-01-02")).toSorted()).toEqual([
      "1",
      "2",
      "3",
      "audio.mp3",
      "chapters.json",
      "episode.json",
      "episode.md",
      "index.html",
      "oembed.json",
      "text.json",
      "transcript.srt",
      "transcript.vtt",
      "words.bin",
    ]);
  });

  it("leaves pages that did not change alone, and takes out what is gone", async () => {
    const site = createSmallSite();
    const find = (path: string): string => join(site, "dist", path);
    const pages = ["episodes/2025-01-02/index.html", "episodes/2025-01-02/1/index.html"];
    await buildSite(site);
    const readTimes = (): number[] => pages.map((path) => statSync(find(path)).mtimeMs);
    const times = readTimes();
    writeEpisode(site, 2);
    await buildSite(site);
    expect(readTimes()).toEqual(times);
    expect(existsSync(find("episodes/2025-01-03/1/oembed.json"))).toBe(true);
    rmSync(join(site, "public/episodes/2025-01-03"), { recursive: true });
    await buildSite(site);
    expect(readdirSync(find("episodes")).toSorted()).toEqual(["2025-01-02", "index.json"]);
    expect(readdirSync(find("assets")).length).toBeGreaterThan(0);
    expect(existsSync(find("favicon.svg"))).toBe(true);
  });

  it("emits feeds, and every page leads to that of the show", async () => {
    const read = await buildSite(createSmallSite());
    expect(read("feed.xml")).toContain("<title>来生情报站</title>");
    expect(read("tags/ai-iwobdr/feed.xml")).toContain("<title>#AI · 来生情报站</title>");
    for (const path of ["index.html", "episodes/2025-01-02/index.html"]) {
      expect(read(path)).toContain(
        '<link rel="alternate" type="application/rss+xml" title="来生情报站" href="https://example.org/feed.xml">',
      );
    }
  });

  it("never publishes what begins with a dot, and puts back what a killed run took away", async () => {
    const site = createSmallSite();
    const episodes = join(site, "public/episodes");
    mkdirSync(join(episodes, ".2025-01-02-a1B2c3/next"), { recursive: true });
    renameSync(join(episodes, "2025-01-02"), join(episodes, ".2025-01-02-a1B2c3/before"));
    writeFileSync(join(site, "public/.env"), "SECRET=1");
    await buildSite(site);
    const names = readdirSync(join(site, "dist"), { recursive: true, encoding: "utf8" });
    expect(names).toContain("episodes/2025-01-02/index.html");
    expect(names.filter((name) => /(?:^|\/)\./u.test(name))).toEqual([]);
    expect(readdirSync(episodes)).toEqual(["2025-01-02"]);
  });

  it("says what the feed lacks, and goes on", async () => {
    const site = createSmallSite();
    writeFileSync(join(site, "public/station.json"), JSON.stringify(createStation()));
    const logger = createLogger("silent");
    const warned = vi.spyOn(logger, "warn");
    await build({ ...configureSite(site, "./"), customLogger: logger });
    expect(warned.mock.calls.map(([sentence]) => sentence)).toEqual([
      expect.stringContaining('public/station.json: there is no "siteUrl"'),
    ]);
    expect(existsSync(join(site, "dist/feed.xml"))).toBe(false);
    const built = readFileSync(join(site, "dist/index.html"), "utf8");
    expect(built).not.toContain("application/rss+xml");
  });

  it("makes pages that work in any folder when the base is relative", async () => {
    const read = await buildSite(createSmallSite());
    const sitePage = read("index.html");
    const episodePage = read("episodes/2025-01-02/index.html");
    expect(sitePage).toContain('<html lang="zh-CN" data-root="./" ');
    expect(episodePage).toContain('<html lang="zh-CN" data-root="../../" ');
    expect(episodePage).toMatch(/src="\.\.\/\.\.\/assets\/index-[^"]+\.js"/u);
    expect(episodePage).toContain("<title>第 1 期 · 来生情报站</title>");
  });

  it("makes pages with fixed paths when the base is fixed", async () => {
    const read = await buildSite(createSmallSite(), "/show/");
    const episodePage = read("episodes/2025-01-02/index.html");
    expect(episodePage).toContain('data-root="/show/"');
    expect(episodePage).toMatch(/src="\/show\/assets\/index-[^"]+\.js"/u);
  });

  it("stops with one sentence when a source is at fault", async () => {
    const site = createSmallSite();
    writeFileSync(join(site, "public/station.json"), '{\n  "version": 1,\n');
    await expect(build(configureSite(site, "./"))).rejects.toMatchObject({
      message: expect.stringMatching(/^public\/station\.json:3: the file is not JSON/u),
      stack: expect.not.stringContaining("\n"),
    });
  });
});

async function serve(site: string): Promise<ViteDevServer> {
  const server = await createServer({ ...configureSite(site, "./"), server: { port: 0 } });
  onTestFinished(() => server.close());
  return server.listen();
}

async function get(server: ViteDevServer, path: string): Promise<Response> {
  const [url = ""] = server.resolvedUrls?.local ?? [];
  return fetch(new URL(path, url));
}

/** What other players read of the small app, and how it has to be called. */
const openFiles: readonly (readonly [path: string, type: string])[] = [
  ["feed.xml", "application/rss+xml; charset=utf-8"],
  ["tags/ai-iwobdr/feed.xml", "application/rss+xml; charset=utf-8"],
  ["episodes/2025-01-02/transcript.vtt", "text/vtt; charset=utf-8"],
  ["episodes/2025-01-02/transcript.srt", "application/x-subrip; charset=utf-8"],
  ["episodes/2025-01-02/chapters.json", "application/json+chapters; charset=utf-8"],
  ["episodes/2025-01-02/episode.md", "text/markdown; charset=utf-8"],
  ["feeds.opml", "text/x-opml; charset=utf-8"],
  ["llms.txt", "text/plain; charset=utf-8"],
];

async function countEpisodes(server: ViteDevServer): Promise<number> {
  const text = await (await get(server, "episodes/index.json")).text();
  return parseJsonFile(episodeIndexFormat, { shownPath: "index.json", text }).total;
}

describe("createStationPlugin, development", () => {
  it("serves the derived files and the page with the station's head", async () => {
    const server = await serve(createSmallSite());
    const response = await get(server, "tags/index.json?v=1");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toMatchObject({ packs: 1 });
    const words = await get(server, "episodes/2025-01-02/words.bin");
    expect(words.headers.get("content-type")).toBe("application/octet-stream");
    expect(
      gunzipSync(await words.bytes())
        .subarray(0, 4)
        .toString(),
    ).toBe("wtim");
    const html = await (await get(server, "")).text();
    expect(html).toContain('data-root="/"');
    expect(html).toContain("<title>来生情报站</title>");
  });

  it.each(openFiles)("serves %s to any player as %s", async (path, type) => {
    const response = await get(await serve(createSmallSite()), path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("follows a change of the sources and keeps the last good state in a fault", async () => {
    const site = createSmallSite();
    const server = await serve(site);
    const send = vi.spyOn(server.ws, "send");
    const logged = vi.spyOn(server.config.logger, "error").mockReturnValue();
    expect(await countEpisodes(server)).toBe(1);

    writeEpisode(site, 2);
    await vi.waitFor(async () => expect(await countEpisodes(server)).toBe(2), { timeout: 5000 });
    expect(send).toHaveBeenCalledWith({ type: "full-reload" });

    const broken = join(site, "public/episodes/2025-01-02");
    renameSync(broken, join(site, "public/episodes/2025-01-05"));
    const sentence = expect.stringContaining("2025-01-05/episode.json:3: the id “2025-01-02”");
    await vi.waitFor(() => expect(logged).toHaveBeenCalledWith(sentence, { timestamp: true }), {
      timeout: 5000,
    });
    expect(send).toHaveBeenCalledWith({
      type: "error",
      err: expect.objectContaining({ message: sentence }),
    });
    expect(await countEpisodes(server)).toBe(2);
  });
});

describe("createStationPlugin, preview", () => {
  it("serves the built files to any player, with the types of _headers", async () => {
    const site = createSmallSite();
    await build(configureSite(site, "./"));
    const server = await preview({ ...configureSite(site, "./"), preview: { port: 0 } });
    onTestFinished(() => server.close());
    const [url = ""] = server.resolvedUrls?.local ?? [];
    for (const [path, type] of openFiles) {
      const response = await fetch(new URL(path, url), { method: "HEAD" });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
    const response = await fetch(new URL("episodes/2025-01-02/", url));
    // A small player in a frame that is shut in asks as a stranger does.
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});
