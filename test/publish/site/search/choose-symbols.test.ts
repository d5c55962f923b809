import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createSearchTextEncoder } from "#core/search/search-text-codec.ts";
import { symbolLimits } from "#core/search/symbol-codec.ts";
import { chooseSymbols } from "#publish/site/search/choose-symbols.ts";
import { createSearchEpisode } from "#publish/site/search/create-search-episode.ts";
import { generateLibrary } from "../../../support/generate-library.ts";

const episodes = generateLibrary(80).episodes.map(createSearchEpisode).toReversed();

describe("chooseSymbols", () => {
  it("chooses each symbol once, as many as there are codes for, most frequent first", () => {
    const symbols = chooseSymbols(episodes);
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols.length).toBeGreaterThan(symbolLimits.oneByte);
    expect(symbols.length).toBeLessThanOrEqual(symbolLimits.all);
    for (const symbol of symbols) expect(symbol.length).toBeLessThanOrEqual(symbolLimits.longest);
    expect(symbols.slice(0, 3)).toContain("，");
  });

  it("chooses the same while a show goes on", () => {
    expect(chooseSymbols(episodes.slice(0, 70))).toEqual(chooseSymbols(episodes));
  });

  it("chooses nothing where nothing is spoken", () => {
    expect(chooseSymbols([])).toEqual([]);
  });

  it("makes texts a third smaller than gzip alone does", () => {
    const symbols = chooseSymbols(episodes);
    const encode = createSearchTextEncoder(symbols);
    const newest = episodes.slice(-5);
    const coded = newest.map((episode) => gzipSync(encode([episode])).length);
    const plain = newest.map((episode) => gzipSync(JSON.stringify(episode)).length);
    for (const [index, bytes] of coded.entries()) {
      expect(bytes).toBeLessThan((plain[index] ?? 0) * 0.67);
    }
  });
});
