import { describe, expect, it } from "vitest";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { hostRules } from "#publish/site/hosting/host-rules.ts";
import { renderHeadersFile } from "#publish/site/hosting/render-headers-file.ts";

/** Paths of every kind that a site has. */
const paths = [
  "",
  "404.html",
  "station.json",
  "assets/index-1a2b.js",
  "assets/later/search-1a2b.js",
  "search/index.json",
  "search/1f56387e1aed/text-0.bin",
  "favicon.svg",
  "favicon-playing.svg",
  "episodes/pilot/",
  "episodes/pilot/text.json",
  "episodes/pilot/audio.mp3",
  "episodes/pilot/audio-0123456789abcdef.mp3",
  "episodes/pilot/transcript.vtt",
  "feed.xml",
  "feed-1.xml",
  "tags/ai-iwobdr/feed.xml",
];

describe("renderHeadersFile", () => {
  it("says each rule by its path", () => {
    const blocks = renderHeadersFile().split("\n\n");
    expect(blocks).toHaveLength(hostRules.length);
    expect(blocks[0]).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none';/u);
    expect(blocks).toContain(
      "/episodes/:id/audio-*\n  Cache-Control: public, max-age=31536000, immutable",
    );
  });

  it("never gives a path the same header twice, of which hosts make different things", () => {
    for (const path of paths) {
      const names = hostRules
        .filter((rule) => {
          const pattern = rule.path.replaceAll(/[.]/gu, "\\.").replaceAll("*", ".*");
          return new RegExp(`^${pattern.replaceAll(/:\w+/gu, "[^/]+")}$`, "u").test(`/${path}`);
        })
        .flatMap(({ headers }) => Object.keys(headers));
      expect([path, names.length]).toEqual([path, new Set(names).size]);
    }
  });
});

describe("findHostHeaders", () => {
  it.each([
    ["episodes/pilot/audio-0123456789abcdef.mp3", "public, max-age=31536000, immutable"],
    ["search/1f56387e1aed/text-0.bin", "public, max-age=31536000, immutable"],
    ["episodes/pilot/audio.mp3", "public, max-age=86400"],
    ["search/index.json", "no-cache"],
    ["episodes/pilot/text.json", "no-cache"],
  ])("caches %s: %s", (path, caching) => {
    expect(findHostHeaders(path)).toMatchObject({
      "Cache-Control": caching,
      "X-Content-Type-Options": "nosniff",
    });
  });
});
