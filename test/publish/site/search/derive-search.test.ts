import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchManifestFormat } from "#core/search/search-manifest-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";
import { deriveSearch } from "#publish/site/search/derive-search.ts";
import { createSegmentCache } from "#publish/site/search/segment-cache.ts";
import { createLibrary } from "../../../support/create-library.ts";
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

describe("deriveSearch", () => {
  it("makes one text file of a small library", () => {
    const manifest = readManifest(deriveSearch(createLibrary(40).episodes));
    expect(manifest.segments).toEqual([
      { folder: expect.any(String), first: 0, episodes: 40, shards: 0, episodesPerText: 40 },
    ]);
    expect(manifest.months).toEqual([
      ["2025-01", 0],
      ["2025-02", 31],
    ]);
  });

  it("makes nothing of an empty library", () => {
    expect(readManifest(deriveSearch([]))).toMatchObject({ segments: [], months: [] });
  });

  it("indexes a large library in segments, whose shards are small", () => {
    const files = deriveSearch(library);
    const { segments } = readManifest(files);
    expect(segments.map(({ first, episodes }) => [first, episodes])).toEqual([
      [0, 256],
      [256, 13],
    ]);
    for (const { folder, shards } of segments) {
      for (let shard = 0; shard < shards; shard += 1) {
        const bytes = files.get(`search/${folder}/shard-${shard}.bin`);
        expect(bytes?.length ?? Infinity).toBeLessThan(16_000);
      }
    }
  });

  it("rewrites few files when an episode is added", () => {
    const before = deriveSearch(library);
    const after = deriveSearch(grown);
    const changed = [...after.keys()].filter((path) => path.endsWith(".bin") && !before.has(path));
    expect(changed.length).toBeLessThan(after.size / 7);
  });

  it("takes from a cache what did not change, byte for byte", () => {
    const folder = createTemporaryFolder();
    const plain = listDigests(deriveSearch(library));
    expect(listDigests(deriveSearch(library, createSegmentCache(folder)))).toEqual(plain);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(listDigests(deriveSearch(library, createSegmentCache(folder)))).toEqual(plain);
  });

  it("makes a damaged or forbidden cache anew", () => {
    const folder = createTemporaryFolder();
    const plain = listDigests(deriveSearch(library));
    deriveSearch(library, createSegmentCache(folder));
    const [cutOff = "", changed = ""] = readdirSync(folder).map((name) => join(folder, name));
    writeFileSync(cutOff, "damaged");
    const bytes = readFileSync(changed);
    writeFileSync(changed, bytes.fill(0, bytes.length - 9));
    expect(listDigests(deriveSearch(library, createSegmentCache(folder)))).toEqual(plain);
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(listDigests(deriveSearch(library, createSegmentCache(file)))).toEqual(plain);
  });

  it("tells which traditional characters the library's text may be typed in", () => {
    const { variants } = readManifest(deriveSearch(library));
    const [from, to] = variants;
    expect(from).toHaveLength(to.length);
    expect(to.charAt(from.indexOf("開"))).toBe("开");
  });
});
