import { describe, expect, it } from "vitest";
import { findAppPlatform, formatPcastUrl, listAppLinks } from "#core/feed/app-links.ts";

const feedUrl = "https://example.org/来生/feed.xml?a=1&b=2";

describe("listAppLinks", () => {
  it("hands each app the feed in the way that it knows", () => {
    const links = (["ios", "android"] as const).flatMap((platform) =>
      listAppLinks(feedUrl, platform).map(({ app, url }) => `${app} ${url}`),
    );
    const escaped = encodeURIComponent(feedUrl);
    expect(links).toEqual([
      "Apple Podcasts podcast://example.org/来生/feed.xml?a=1&b=2",
      `Overcast overcast://x-callback-url/add?url=${escaped}`,
      "Pocket Casts pktc://subscribe/example.org/来生/feed.xml?a=1&b=2",
      `AntennaPod https://antennapod.org/deeplink/subscribe?url=${escaped}`,
      "Pocket Casts pktc://subscribe/example.org/来生/feed.xml?a=1&b=2",
    ]);
  });

  it("names no app twice", () => {
    for (const platform of ["ios", "mac", "android", "other"] as const) {
      const apps = listAppLinks(feedUrl, platform).map(({ app }) => app);
      expect(new Set(apps).size).toBe(apps.length);
      expect(apps.length).toBeGreaterThan(1);
    }
  });
});

describe("formatPcastUrl", () => {
  it("takes the place of the address's own scheme", () => {
    expect(formatPcastUrl("http://example.org/feed.xml")).toBe("pcast://example.org/feed.xml");
  });
});

describe("findAppPlatform", () => {
  it.each([
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", 5, "ios"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5, "ios"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 0, "mac"],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 9)", 5, "android"],
    ["Mozilla/5.0 (X11; Linux x86_64)", 0, "other"],
    ["", 0, "other"],
  ])("reads %s with %i points as %s", (userAgent, points, platform) => {
    expect(findAppPlatform(userAgent, points)).toBe(platform);
  });
});
