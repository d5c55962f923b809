import { describe, expect, it } from "vitest";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { findMediaType, findOpenType } from "#publish/site/find-media-type.ts";

const openPaths = [
  "feed.xml",
  "feed-12.xml",
  "tags/guge-beddqm/feed.xml",
  "tags/guge-beddqm/feed-1.xml",
  "episodes/2025-06-08/transcript.vtt",
  "episodes/2025-06-08/transcript.srt",
  "episodes/2025-06-08/chapters.json",
  "episodes/2025-06-08/episode.md",
  "feeds.opml",
  "llms.txt",
];

describe("findOpenType", () => {
  it.each(openPaths)("names %s, which any page may read", (path) => {
    expect(findOpenType(path)).toMatch(/^\w+\/[\w+-]+; charset=utf-8$/u);
    expect(findHostHeaders(path)["Access-Control-Allow-Origin"]).toBe("*");
  });

  it.each(["index.html", "sitemap.xml", "episodes/2025-06-08/text.json", "myfeed.xml"])(
    "leaves %s to the host",
    (path) => {
      expect(findOpenType(path)).toBeUndefined();
      expect(findHostHeaders(path)).not.toHaveProperty("Content-Type");
    },
  );
});

describe("findHostHeaders", () => {
  it("keeps all pages but the small players out of frames, under one policy", () => {
    for (const path of ["", "episodes/2025-06-08/", "tags/ai-x/"]) {
      expect(findHostHeaders(path)).toHaveProperty("X-Frame-Options", "SAMEORIGIN");
    }
    const headers = findHostHeaders("embed/2025-06-08/");
    expect(headers).not.toHaveProperty("X-Frame-Options");
    expect(headers["Access-Control-Allow-Origin"]).toBe("*");
    expect(headers["Content-Security-Policy"]).toMatch(/^default-src 'none'/u);
    expect(headers["Content-Security-Policy"]).not.toMatch(/frame-ancestors|blob:|wasm|unsafe/u);
  });
});

describe("findMediaType", () => {
  it.each([
    ["episodes/index.json", "application/json; charset=utf-8"],
    ["sitemap.xml", "application/xml; charset=utf-8"],
    ["episodes/2025-06-08/words.bin", "application/octet-stream"],
    ["feed.xml", "application/rss+xml; charset=utf-8"],
  ])("names %s %s", (path, type) => {
    expect(findMediaType(path)).toBe(type);
  });
});
