import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findMediaType, findOpenType } from "#publish/site/find-media-type.ts";
import { repositoryPath } from "../../support/house.ts";

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

/** The headers that hosts give a path by `public/_headers`. */
function findHostHeaders(path: string): Record<string, string> {
  const blocks = readFileSync(join(repositoryPath, "public/_headers"), "utf8").split(/\n\n/u);
  const lines = blocks.flatMap((block) => {
    const [rule = "", ...headers] = block.trim().split("\n");
    const pattern = rule
      .replaceAll(/[.]/gu, "\\.")
      .replaceAll("*", ".*")
      .replaceAll(/:\w+/gu, "[^/]+");
    return new RegExp(`^${pattern}$`, "u").test(`/${path}`) ? headers : [];
  });
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

describe("findOpenType", () => {
  it.each(openPaths)("names %s as public/_headers does, which opens it to any page", (path) => {
    expect(findHostHeaders(path)).toMatchObject({
      "Content-Type": findOpenType(path),
      "Access-Control-Allow-Origin": "*",
    });
  });

  it.each(["index.html", "sitemap.xml", "episodes/2025-06-08/text.json", "myfeed.xml"])(
    "leaves %s to the host",
    (path) => {
      expect(findOpenType(path)).toBeUndefined();
      expect(findHostHeaders(path)).not.toHaveProperty("Access-Control-Allow-Origin");
    },
  );
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
