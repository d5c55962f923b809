import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { keepBuiltApp } from "#publish/site/app-cache.ts";
import { buildSite } from "#publish/site/build-site.ts";
import { appFolder, findCacheFolder } from "#publish/site/cache-folders.ts";
import { hashSources } from "#publish/site/hash-sources.ts";
import { createStation } from "../../support/create-library.ts";
import { configureSite, createSmallSite, writeEpisode } from "../../support/small-site.ts";

const page = '<html><head><title>App</title></head><body><div id="root"></div></body></html>';

/** A small site whose app was built before, and how it is built. */
function createKeptSite() {
  const root = createSmallSite();
  keepApp(root, "assets/index-1.js");
  const warnings: string[] = [];
  const find = (path: string): string => join(root, "dist", path);
  return {
    root,
    warnings,
    find,
    read: (path: string): string => readFileSync(find(path), "utf8"),
    build: () =>
      buildSite({
        root,
        publicPath: join(root, "public"),
        sitePath: join(root, "dist"),
        cacheFolder: join(root, "cache"),
        warn: (sentence) => warnings.push(sentence),
      }),
  };
}

function keepApp(root: string, script: string): void {
  keepBuiltApp(join(findCacheFolder(root), appFolder), hashSources(root), {
    page: page.replace("</head>", `<script type="module" src="./${script}"></script></head>`),
    scripts: [],
    ahead: { code: maker, firstScript: "assets/first-1.js" },
    embed: { script: "assets/later/embed-1.js" },
    files: new Map([
      [script, "app"],
      ["assets/later/embed-1.js", "embed"],
      ["offline-worker.js", "const app = describedApp__;"],
    ]),
  });
}

/** Makes pages with no more than what they are of. */
const maker = `exports.createPageMaker = async () => ({
  makeFrontPage: () => ({ markup: "<main>front</main>", print: "" }),
  makeEpisodePage: ({ text }) => ({ markup: "<main>" + text.title + "</main>", print: "" }),
});`;

const pages = ["episodes/2025-01-02/index.html", "episodes/2025-01-02/1/index.html"];

describe("buildSite", () => {
  it("writes the same pages as the bundler's own build of that app", async () => {
    const { root, build: buildKept, find, read } = createKeptSite();
    await buildKept();
    expect(read("embed/2025-01-02/index.html")).toContain("../../assets/later/embed-1.js");
    expect(read("offline-worker.js")).toMatch(/^const app = \{"version":"\w+","files":\["assets/u);
    const kept = ["feed.xml", "sitemap.xml", "tags/index.json", "_headers"].map(read);
    rmSync(find(""), { recursive: true });
    await build(configureSite(root));
    expect(["feed.xml", "sitemap.xml", "tags/index.json", "_headers"].map(read)).toEqual(kept);
  });

  it("makes nothing twice, and mends what was changed in the site", async () => {
    const { root, build: buildKept, find, read } = createKeptSite();
    const readTimes = (): number[] => pages.map((path) => statSync(find(path)).mtimeMs);
    await buildKept();
    const [times, text] = [readTimes(), read("episodes/2025-01-02/index.html")];
    writeEpisode(root, 2);
    expect(await buildKept()).toBe(2);
    expect(readTimes()).toEqual(times);
    writeFileSync(find("episodes/2025-01-02/index.html"), "changed by hand");
    rmSync(find("episodes/2025-01-02/1/index.html"));
    await buildKept();
    expect(read("episodes/2025-01-02/index.html")).toBe(text);
    expect(existsSync(find("episodes/2025-01-02/1/index.html"))).toBe(true);
  });

  it("makes a page anew that a change of the station, the episode or the app concerns", async () => {
    const { root, build: buildKept, read } = createKeptSite();
    await buildKept();
    const station = createStation({ siteUrl: "https://example.org/", title: "Another" });
    writeFileSync(join(root, "public/station.json"), JSON.stringify(station));
    await buildKept();
    for (const path of [...pages, "tags/ai-iwobdr/index.html"]) {
      expect(read(path)).toContain("Another");
    }
    writeFileSync(join(root, "index.html"), "other sources");
    keepApp(root, "assets/index-2.js");
    await buildKept();
    for (const path of pages) expect(read(path)).toContain("assets/index-2.js");
  });

  it("takes out what is gone, and keeps the site of before where a source is at fault", async () => {
    const { root, build: buildKept, find } = createKeptSite();
    writeEpisode(root, 2);
    await buildKept();
    rmSync(join(root, "public/episodes/2025-01-03"), { recursive: true });
    await buildKept();
    expect(existsSync(find("episodes/2025-01-03"))).toBe(false);
    writeFileSync(join(root, "public/station.json"), "{");
    await expect(buildKept()).rejects.toThrow(/^public\/station\.json:1: the file is not JSON/u);
    expect(existsSync(find("episodes/2025-01-02/index.html"))).toBe(true);
  });
});
