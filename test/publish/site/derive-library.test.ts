import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { episodeTextFormat } from "#core/files/episode-text-file.ts";
import { searchManifestFormat } from "#core/search/search-manifest-file.ts";
import {
  tagIndexFormat,
  tagNamesFormat,
  tagPackFormat,
  tagPageFormat,
} from "#core/search/tag-index-file.ts";
import { deriveLibrary } from "#publish/site/derive-library.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { readCaptions } from "../../support/join-captions.ts";
import { createLibrary, createStation } from "../../support/create-library.ts";

/** Reads a derived file as its reader will. */
function read(place: string, content: string | Uint8Array): unknown {
  if (typeof content !== "string") return gunzipSync(content);
  const file = { shownPath: place, text: content };
  if (/\/transcript\.(?:vtt|srt)$/u.test(place)) return readCaptions(content);
  if (place.endsWith("/chapters.json") || place === "manifest.webmanifest") {
    return JSON.parse(content);
  }
  if (place.endsWith("/episode.md")) return content;
  if (place.endsWith("/text.json") && place.startsWith("episodes/")) {
    return parseJsonFile(episodeTextFormat, file);
  }
  if (place === "tags/index.json") return parseJsonFile(tagIndexFormat, file);
  if (place.startsWith("tags/pack")) return parseJsonFile(tagPackFormat, file);
  if (place.startsWith("tags/names")) return parseJsonFile(tagNamesFormat, file);
  if (place.startsWith("tags/")) return parseJsonFile(tagPageFormat, file);
  if (place.startsWith("search/")) return parseJsonFile(searchManifestFormat, file);
  return parseJsonFile(episodeIndexFormat, file);
}

describe("deriveLibrary", () => {
  it("derives index pages, tags, the search and what is loaded of each episode", () => {
    expect([...deriveLibrary(createLibrary(61)).keys()].slice(0, 11)).toEqual([
      "episodes/index-1.json",
      "episodes/index.json",
      "tags/32e83e92d45d-1.json",
      "tags/32e83e92d45d-2.json",
      "tags/pack-0.json",
      "tags/names-0.json",
      "tags/index.json",
      expect.stringMatching(/^search\/[0-9a-f]{12}\/text-0\.bin$/u),
      "search/index.json",
      "manifest.webmanifest",
      "episodes/2025-03-02/text.json",
    ]);
  });

  it.each([0, 1, 61])("derives files of %d episodes that readers accept", (count) => {
    for (const [place, text] of deriveLibrary(createLibrary(count))) {
      expect(() => read(place, text)).not.toThrow();
    }
  });

  it("gives the same bytes for the same library", () => {
    expect([...deriveLibrary(createLibrary(40))]).toEqual([...deriveLibrary(createLibrary(40))]);
  });

  it("derives feeds when it is known where the site stands", () => {
    const station = createStation({ siteUrl: "https://example.org/" });
    const paths = [...deriveLibrary(createLibrary(1, station)).keys()];
    expect(paths).toContain("feed.xml");
    expect(paths).toContainEqual(expect.stringMatching(/^tags\/ai-[a-z0-9]{6}\/feed\.xml$/u));
    expect([...deriveLibrary(createLibrary(1)).keys()].join(" ")).not.toContain("feed.xml");
  });

  it("derives a sitemap when it is known where the site stands", () => {
    const station = createStation({ siteUrl: "https://example.org/a/" });
    expect(deriveLibrary(createLibrary(1, station)).get("sitemap.xml")).toContain(
      "<loc>https://example.org/a/episodes/2025-01-01/</loc><lastmod>2025-01-01</lastmod>",
    );
    expect([...deriveLibrary(createLibrary(1)).keys()]).not.toContain("sitemap.xml");
  });
});
