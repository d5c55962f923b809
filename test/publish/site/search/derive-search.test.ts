import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchManifestFormat } from "#core/search/search-manifest-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { deriveSearch } from "#publish/site/search/derive-search.ts";
import { createSearchSource } from "#publish/site/search/search-source.ts";
import { createSegmentCache } from "#publish/site/search/segment-cache.ts";
import { createLibrary } from "../../../support/create-library.ts";
import { deriveEpisodeSearch } from "../../../support/derive-episode-search.ts";
import { generateLibrary } from "../../../support/generate-library.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

function readManifest(files: ReadonlyMap<string, string | Uint8Array>) {
  const text = String(files.get("search/index.json"));
  return parseJsonFile(searchManifestFormat, { shownPath: "search/index.json", text });
}

/** A line for each file: quicker to compare than all their bytes. */
function listDigests(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  return Array.from(
    files,
    ([path, content]) => `${path} ${createHash("sha256").update(content).digest("hex")}`,
  );
}

const grown = generateLibrary(270).episodes;
const library = grown.slice(1);
/** Made once for all: it takes a second. */
const derived = deriveEpisodeSearch(library);

describe("deriveSearch", () => {
  it("makes one text file of a small library", () => {
    const manifest = readManifest(deriveEpisodeSearch(createLibrary(40).episodes));
    expect(manifest.segments).toEqual([
      { folder: expect.any(String), first: 0, episodes: 40, shards: 0, episodesPerText: 40 },
    ]);
    expect(manifest.months).toEqual([
      ["2025-01", 0],
      ["2025-02", 31],
    ]);
  });

  it("makes nothing of an empty library", () => {
    expect(readManifest(deriveEpisodeSearch([]))).toMatchObject({ segments: [], months: [] });
  });

  it("indexes a large library in segments, whose shards are small", () => {
    const { segments } = readManifest(derived);
    expect(segments.map(({ first, episodes }) => [first, episodes])).toEqual([
      [0, 256],
      [256, 13],
    ]);
    for (const { folder, shards } of segments) {
      for (let shard = 0; shard < shards; shard += 1) {
        const bytes = derived.get(`search/${folder}/shard-${shard}.bin`);
        expect(bytes?.length ?? Infinity).toBeLessThan(16_000);
      }
    }
  });

  it("rewrites few files when an episode is added", () => {
    const after = deriveEpisodeSearch(grown);
    const changed = [...after.keys()].filter((path) => path.endsWith(".bin") && !derived.has(path));
    expect(changed.length).toBeLessThan(after.size / 7);
  });

  it("takes from a cache what did not change, byte for byte", () => {
    const folder = createTemporaryFolder();
    const plain = listDigests(derived);
    expect(listDigests(deriveEpisodeSearch(library, createSegmentCache(folder)))).toEqual(plain);
    // Two segments, the names by which each is found, and the symbols.
    expect(readdirSync(folder)).toHaveLength(5);
    expect(listDigests(deriveEpisodeSearch(library, createSegmentCache(folder)))).toEqual(plain);
  });

  it("reads no text of a segment that is kept", () => {
    const cache = createSegmentCache(createTemporaryFolder());
    const sources = library.map(createSearchSource);
    const plain = listDigests(deriveSearch(sources, cache));
    const unread = sources.map(({ hash, characters, date }) => ({
      hash,
      characters,
      date,
      load: () => expect.unreachable("it is read"),
    }));
    expect(listDigests(deriveSearch(unread, cache))).toEqual(plain);
  });

  it("makes a damaged or forbidden cache anew", () => {
    const folder = createTemporaryFolder();
    const plain = listDigests(derived);
    deriveEpisodeSearch(library, createSegmentCache(folder));
    const files = readdirSync(folder).map((name) => join(folder, name));
    for (const file of files) {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, bytes.length - 9));
    }
    expect(listDigests(deriveEpisodeSearch(library, createSegmentCache(folder)))).toEqual(plain);
    for (const file of files) writeFileSync(file, "damaged");
    expect(listDigests(deriveEpisodeSearch(library, createSegmentCache(folder)))).toEqual(plain);
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(listDigests(deriveEpisodeSearch(library, createSegmentCache(file)))).toEqual(plain);
  });

  it("tells which traditional characters the library's text may be typed in", () => {
    const { variants } = readManifest(derived);
    const [from, to] = variants;
    expect(from).toHaveLength(to.length);
    expect(to.charAt(from.indexOf("開"))).toBe("开");
  });
});
