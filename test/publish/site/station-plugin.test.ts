import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  build,
  createLogger,
  createServer,
  preview,
  type InlineConfig,
  type ViteDevServer,
} from "vite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { createStationPlugin } from "#publish/site/station-plugin.ts";
import { createNumberedEpisode, createStation } from "../../support/create-library.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const page = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <title>App</title>
    <link rel="icon" href="./favicon.svg" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/main.js"></script>
  </body>
</html>
`;

function writeEpisode(site: string, number: number): void {
  const episode = createNumberedEpisode(number);
  const folder = join(site, "public/episodes", episode.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "episode.json"), renderEpisodeFile(episode));
}

/** A small app with a station and one episode, 2025-01-02. */
function createSite(): string {
  const site = createTemporaryFolder();
  writeFileSync(join(site, "index.html"), page);
  writeFileSync(join(site, "main.js"), "document.title += '!';\n");
  writeEpisode(site, 1);
  writeFileSync(join(site, "public/favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(
    join(site, "public/station.json"),
    JSON.stringify(createStation({ siteUrl: "https://example.org/" })),
  );
  return site;
}

function configure(root: string, base: string): InlineConfig {
  return {
    root,
    base,
    configFile: false,
    logLevel: "silent",
    plugins: [createStationPlugin()],
    build: { assetsInlineLimit: 0 },
  };
}

async function buildSite(site: string, base = "./"): Promise<(path: string) => string> {
  await build(configure(site, base));
  return (path) => readFileSync(join(site, "dist", path), "utf8");
}

describe("createStationPlugin, build", () => {
  it("emits the derived files and a page for every episode", async () => {
    const site = createSite();
    const read = await buildSite(site);
    expect(JSON.parse(read("episodes/index.json"))).toMatchObject({ total: 1 });
    expect(JSON.parse(read("tags/index.json"))).toMatchObject({ packs: 1 });
    expect(JSON.parse(read("search/index.json"))).toMatchObject({ segments: [{ first: 0 }] });
    expect(read("sitemap.xml")).toContain("https://example.org/episodes/2025-01-02/");
    expect(readdirSync(join(site, "dist/episodes/2025-01-02")).toSorted()).toEqual([
      "1",
      "2",
      "3",
      "chapters.json",
      "episode.json",
      "episode.md",
      "index.html",
      "text.json",
      "transcript.srt",
      "transcript.vtt",
      "words.bin",
    ]);
  });

  it("emits feeds, and every page leads to that of the show", async () => {
    const read = await buildSite(createSite());
    expect(read("feed.xml")).toContain("<title>来生情报站</title>");
    expect(read("tags/ai-iwobdr/feed.xml")).toContain("<title>#AI · 来生情报站</title>");
    for (const path of ["index.html", "episodes/2025-01-02/index.html"]) {
      expect(read(path)).toContain(
        '<link rel="alternate" type="application/rss+xml" title="来生情报站" href="https://example.org/feed.xml">',
      );
    }
  });

  it("says what the feed lacks, and goes on", async () => {
    const site = createSite();
    writeFileSync(join(site, "public/station.json"), JSON.stringify(createStation()));
    const logger = createLogger("silent");
    const warned = vi.spyOn(logger, "warn");
    await build({ ...configure(site, "./"), customLogger: logger });
    expect(warned.mock.calls.map(([sentence]) => sentence)).toEqual([
      expect.stringContaining('public/station.json: there is no "siteUrl"'),
    ]);
    expect(existsSync(join(site, "dist/feed.xml"))).toBe(false);
    const built = readFileSync(join(site, "dist/index.html"), "utf8");
    expect(built).not.toContain("application/rss+xml");
  });

  it("makes pages that work in any folder when the base is relative", async () => {
    const read = await buildSite(createSite());
    const sitePage = read("index.html");
    const episodePage = read("episodes/2025-01-02/index.html");
    expect(sitePage).toContain('<html lang="zh-CN" data-root="./">');
    expect(episodePage).toContain('<html lang="zh-CN" data-root="../../">');
    expect(episodePage).toMatch(/src="\.\.\/\.\.\/assets\/index-[^"]+\.js"/u);
    expect(episodePage).toContain("<title>第 1 期 · 来生情报站</title>");
  });

  it("makes pages with fixed paths when the base is fixed", async () => {
    const read = await buildSite(createSite(), "/show/");
    const episodePage = read("episodes/2025-01-02/index.html");
    expect(episodePage).toContain('data-root="/show/"');
    expect(episodePage).toMatch(/src="\/show\/assets\/index-[^"]+\.js"/u);
  });

  it("stops with one sentence when a source is at fault", async () => {
    const site = createSite();
    writeFileSync(join(site, "public/station.json"), '{\n  "version": 1,\n');
    await expect(build(configure(site, "./"))).rejects.toMatchObject({
      message: expect.stringMatching(/^public\/station\.json:3: the file is not JSON/u),
      stack: expect.not.stringContaining("\n"),
    });
  });
});

async function serve(site: string): Promise<ViteDevServer> {
  const server = await createServer({ ...configure(site, "./"), server: { port: 0 } });
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
    const server = await serve(createSite());
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
    const response = await get(await serve(createSite()), path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("follows a change of the sources and keeps the last good state in a fault", async () => {
    const site = createSite();
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
    const site = createSite();
    await build(configure(site, "./"));
    const server = await preview({ ...configure(site, "./"), preview: { port: 0 } });
    onTestFinished(() => server.close());
    const [url = ""] = server.resolvedUrls?.local ?? [];
    for (const [path, type] of openFiles) {
      const response = await fetch(new URL(path, url), { method: "HEAD" });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
    const response = await fetch(new URL("episodes/2025-01-02/", url));
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});
