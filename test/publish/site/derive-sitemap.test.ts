import { describe, expect, it } from "vitest";
import { deriveSitemap } from "#publish/site/derive-sitemap.ts";
import { deriveTags } from "#publish/site/tags/derive-tags.ts";
import { createNumberedEpisode } from "../../support/create-library.ts";

const episodes = [createNumberedEpisode(1), createNumberedEpisode(0)];

describe("deriveSitemap", () => {
  it("names the library, episodes, stories and tags with their dates", () => {
    const files = deriveSitemap("https://example.org/a&b/", {
      episodes,
      tags: deriveTags(episodes),
    });
    const page = (path: string, date: string): string =>
      `  <url><loc>https://example.org/a&amp;b/${path}</loc><lastmod>${date}</lastmod></url>\n`;
    const ofEpisode = (date: string): string =>
      ["", "1/", "2/", "3/"].map((part) => page(`episodes/${date}/${part}`, date)).join("");
    expect([...files.keys()]).toEqual(["sitemap.xml"]);
    expect(files.get("sitemap.xml")?.replace(/ai-[a-z0-9]{6}/u, "ai")).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${page("", "2025-01-02")}${ofEpisode("2025-01-02")}${ofEpisode("2025-01-01")}${page("tags/ai/", "2025-01-02")}</urlset>
`,
    );
  });

  it("says no date where there is none", () => {
    const files = deriveSitemap("https://example.org/", { episodes: [], tags: [] });
    expect(files.get("sitemap.xml")).toContain("<url><loc>https://example.org/</loc></url>");
  });

  it("spreads more than 50,000 pages over several files, each of them named", () => {
    // Four pages each, and the library's.
    const many = Array.from({ length: 12_500 }, () => createNumberedEpisode(0));
    const files = deriveSitemap("https://example.org/", { episodes: many, tags: [] });
    expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    const count = (path: string, name: string): number =>
      files.get(path)?.split(`<${name}>`).slice(1).length ?? 0;
    expect(count("sitemap.xml", "sitemap")).toBe(2);
    expect(count("sitemap-1.xml", "url") + count("sitemap-2.xml", "url")).toBe(50_001);
    expect(files.get("sitemap.xml")).toContain("<loc>https://example.org/sitemap-2.xml</loc>");
  });
});
