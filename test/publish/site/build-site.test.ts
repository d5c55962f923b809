import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { buildSite } from "#publish/site/build-site.ts";
import { spareFolder } from "#publish/site/cache-folders.ts";
import { createStation } from "../../support/create-library.ts";
import { describeBuild, keepSmallApp } from "../../support/kept-site.ts";
import { readTree } from "../../support/temporary-folder.ts";
import { configureSite, createSmallSite, writeEpisode } from "../../support/small-site.ts";

/** A small site whose app was built before, and how it is built. */
function createKeptSite() {
  const root = createSmallSite();
  keepSmallApp(root);
  const warnings: string[] = [];
  const find = (path: string): string => join(root, "dist", path);
  return {
    root,
    warnings,
    find,
    read: (path: string): string => readFileSync(find(path), "utf8"),
    build: () => buildSite(describeBuild(root, (sentence) => warnings.push(sentence))),
  };
}

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
    keepSmallApp(root, "assets/index-2.js");
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

  it("makes the next site of the one before, which stays as it was", async () => {
    const { root, build: buildKept, find } = createKeptSite();
    const [story, cover] = ["episodes/2025-01-02/1", "favicon.svg"];
    await buildKept();
    const folder = statSync(find(story)).ino;
    await buildKept();
    expect(statSync(find(story)).ino).not.toBe(folder);
    const before = readTree(find(""));
    writeEpisode(root, 2);
    writeFileSync(join(root, "public", cover), "<svg/>");
    await buildKept();
    expect(statSync(find(story)).ino).toBe(folder);
    expect(readFileSync(find(cover), "utf8")).toBe("<svg/>");
    expect(readTree(findSpareSite(root))).toEqual(before);
    expect(readdirSync(root).filter((name) => name.startsWith(".dist"))).toEqual([]);
  });

  it("makes the same of a spare, whatever was done to it, as of nothing", async () => {
    const { root, build: buildKept, find } = createKeptSite();
    const readSite = () => Object.fromEntries([...readTree(find(""))].map(dropTime));
    await buildKept();
    mkdirSync(find("own/folder"), { recursive: true });
    writeFileSync(find("own/folder/note.html"), "the publisher's");
    // In place, so that it is the same file in both.
    writeFileSync(find("feed.xml"), "changed by hand");
    rmSync(find("episodes/2025-01-02/index.html"));
    mkdirSync(find("episodes/2025-01-02/index.html"));
    writeEpisode(root, 2);
    writeFileSync(join(root, "public/extra"), "a file that becomes a folder");
    await buildKept();
    const whole = readSite();
    expect(Object.keys(whole)).not.toContain("own");
    rmSync(join(root, "public/extra"));
    mkdirSync(join(root, "public/extra"));
    writeFileSync(join(root, "public/extra/inside.txt"), "inside");
    await buildKept();
    const changed = readSite();
    const { extra, ...rest } = whole;
    expect(extra).toBeDefined();
    expect(changed).toEqual({
      ...rest,
      extra: "folder",
      "extra/inside.txt": Buffer.from("inside").toString("base64"),
    });
    await buildKept();
    expect(readSite()).toEqual(changed);
    // A folder of it leads elsewhere: nothing is written there.
    const spare = findSpareSite(root);
    renameSync(join(spare, "episodes"), join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere"), join(spare, "episodes"));
    rmSync(join(root, "public/episodes/2025-01-03"), { recursive: true });
    await buildKept();
    expect(statSync(find("episodes")).ino).not.toBe(statSync(join(root, "elsewhere")).ino);
    expect(existsSync(join(root, "elsewhere/2025-01-03/index.html"))).toBe(true);
    expect(existsSync(find("episodes/2025-01-03"))).toBe(false);
  });

  it("puts back the site that a killed build had taken away", async () => {
    const { root, build: buildKept, find } = createKeptSite();
    await buildKept();
    // No process has this number.
    renameSync(find(""), join(root, ".dist~99999999-before"));
    writeFileSync(join(root, "public/station.json"), "{");
    await expect(buildKept()).rejects.toThrow(/station\.json:1/u);
    expect(existsSync(find("index.html"))).toBe(true);
  });

  it("waits for no pipe, whoever names it", async () => {
    const { root, build: buildKept } = createKeptSite();
    const station = createStation({ siteUrl: "https://example.org/", cover: "cover.png" });
    writeFileSync(join(root, "public/station.json"), JSON.stringify({ ...station, books: true }));
    execFileSync("mkfifo", [join(root, "public/cover.png")]);
    await expect(buildKept()).rejects.toThrow(/^public\/cover\.png: .*\(it is a pipe\)/u);
  });
});

/** The one that the site was made in place of. */
function findSpareSite(root: string): string {
  const folder = join(root, "cache", spareFolder);
  return join(folder, readdirSync(folder)[0] ?? "");
}

const dropTime = ([path, content]: [string, string]): [string, string] => [
  path,
  content.replace(/^[\d.]+ /u, ""),
];
