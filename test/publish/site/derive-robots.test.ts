import { describe, expect, it } from "vitest";
import { deriveRobots } from "#publish/site/derive-robots.ts";

describe("deriveRobots", () => {
  it("lets all in and names the sitemap", () => {
    expect(deriveRobots("https://example.org/a/", undefined)).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap.xml\n",
    );
  });

  it("keeps what the publisher wrote", () => {
    expect(deriveRobots("https://example.org/", "User-agent: GPTBot\nDisallow: /")).toBe(
      "User-agent: GPTBot\nDisallow: /\n\nSitemap: https://example.org/sitemap.xml\n",
    );
    const own = "User-agent: *\nAllow: /\nsitemap: https://example.org/own.xml\n";
    expect(deriveRobots("https://example.org/", own)).toBe(own);
  });
});
