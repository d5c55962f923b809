import { describe, expect, it } from "vitest";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { createHostRules, noHosts } from "#publish/site/hosting/host-rules.ts";
import { listSoundHosts } from "#publish/site/hosting/list-sound-hosts.ts";
import { parseSoundHosts } from "#publish/site/hosting/parse-sound-hosts.ts";
import { renderHeadersFile } from "#publish/site/hosting/render-headers-file.ts";

const hostRules = createHostRules(noHosts);

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
    const blocks = renderHeadersFile(noHosts).split("\n\n");
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

describe("listSoundHosts", () => {
  const audio = { file: "audio.mp3", type: "audio/mpeg", bytes: 1, durationMs: 1 };
  const episodes = [
    { audio },
    { audio: { ...audio, url: "https://B.example/ep1.mp3", isReadable: true as const } },
    {
      audio: {
        ...audio,
        url: "https://a.example:8443/ep2.mp3?x",
        origins: ["https://a.example:8443", "https://cdn.example"],
      },
    },
  ];
  const hosts = {
    played: ["https://a.example:8443", "https://b.example", "https://cdn.example"],
    read: ["https://b.example"],
  };

  it("lists whoever plays a part when a sound is played, and who lets it be read", () => {
    expect(listSoundHosts(episodes)).toEqual(hosts);
  });

  it("is what the policy says, and what the preview takes from it", () => {
    const file = renderHeadersFile(hosts);
    expect(file).toContain(
      "media-src 'self' data: https://a.example:8443 https://b.example https://cdn.example; connect-src 'self' https://b.example;",
    );
    expect(parseSoundHosts(file)).toEqual(hosts);
    expect(parseSoundHosts("")).toEqual(noHosts);
    expect(parseSoundHosts(renderHeadersFile(noHosts))).toEqual(noHosts);
  });
});
