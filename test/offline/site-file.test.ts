import { describe, expect, it } from "vitest";
import { createCacheNames } from "#offline/cache-names.ts";
import { findFileKind, findSitePath, findTextId } from "#offline/site-file.ts";

describe("findFileKind", () => {
  it.each([
    ["", "page"],
    ["index.html", "page"],
    ["episodes/2025-06-08/", "page"],
    ["episodes/2025-06-08/3/", "page"],
    ["tags/ai-iwobdr/", "page"],
    ["assets/index-1a2b.js", "app"],
    ["assets/later/queue-1a2b.js", "app"],
    ["search/1f56387e1aed/text-0.bin", "lasting"],
    ["search/index.json", "fresh"],
    ["station.json", "fresh"],
    ["manifest.webmanifest", "fresh"],
    ["episodes/index.json", "fresh"],
    ["episodes/index-12.json", "fresh"],
    ["episodes/2025-06-08/text.json", "fresh"],
    ["episodes/2025-06-08/words.bin", "fresh"],
    ["tags/pack-3.json", "fresh"],
    ["cover.png", "fresh"],
    ["episodes/2025-06-08/audio.mp3", "sound"],
    ["episodes/2025-06-08/audio-0123456789abcdef.M4A", "sound"],
  ])("%j is %s", (path, kind) => {
    expect(findFileKind(path)).toBe(kind);
  });

  it.each([
    "embed/2025-06-08/",
    "feed.xml",
    "show/",
    "show/episodes/2025-06-08/",
    "show/assets/index-1a2b.js",
    "offline-worker.js",
    "episodes/2025-06-08/transcript.vtt",
  ])("leaves %j alone", (path) => {
    expect(findFileKind(path)).toBeUndefined();
  });
});

describe("findSitePath", () => {
  it("is the path below the root, without its query", () => {
    expect(findSitePath("https://a.example/show/", "https://a.example/show/x/?t=1#a")).toBe("x/");
  });

  it("is nothing outside of the root, nor on another host", () => {
    expect(findSitePath("https://a.example/show/", "https://a.example/other/")).toBeUndefined();
    expect(findSitePath("https://a.example/", "https://b.example/")).toBeUndefined();
  });
});

it("knows whose text stands at a path", () => {
  expect(findTextId("episodes/pilot/text.json")).toBe("pilot");
  expect(findTextId("episodes/pilot/words.bin")).toBeUndefined();
});

describe("createCacheNames", () => {
  it("gives sites that stand in one another names that do not begin alike", () => {
    const outer = createCacheNames("https://a.example/");
    const inner = createCacheNames("https://a.example/app-/");
    expect(outer.isApp(outer.app("1"))).toBe(true);
    expect(outer.isApp(inner.app("1"))).toBe(false);
    expect(outer.findUsed(inner.useOf("assets/x.js"))).toBeUndefined();
    expect(outer.findUsed(outer.useOf("assets/x.js"))).toBe("assets/x.js");
  });
});
