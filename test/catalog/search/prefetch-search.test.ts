import { describe, expect, it, vi } from "vitest";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createSearchPrefetch } from "#catalog/search/prefetch-search.ts";
import { createSearchFiles } from "#catalog/search/search-files.ts";
import { startSearch } from "#catalog/search/search-session.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { deriveEpisodeSearch } from "../../support/derive-episode-search.ts";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { createWordSource, generateLibrary } from "../../support/generate-library.ts";

const { episodes } = generateLibrary(270);
const [word = ""] = createWordSource().words;
const filter = { tags: [], query: word };

function openPrefetch(count: number) {
  const server = serveFiles(deriveEpisodeSearch(episodes.slice(-count)));
  const queryClient = createQueryClient();
  return { server, queryClient, ...createSearchPrefetch(rootUrl, queryClient) };
}

describe("createSearchPrefetch", () => {
  it("loads just the shards that the search will ask for", async () => {
    const { server, queryClient, loadManifest, prefetchShards } = openPrefetch(270);
    const countShards = (): number =>
      server.requests.filter((path) => path.includes("/shard-")).length;
    await loadManifest();
    prefetchShards(filter);
    const wanted = countShards();
    expect(wanted).toBeGreaterThan(0);
    const isBusy = vi.fn<(now: boolean) => void>();
    startSearch({
      files: createSearchFiles(rootUrl, queryClient),
      request: { query: parseSearchQuery(word), tags: [] },
      order: "newest",
      onProgress: (progress) => isBusy(progress.isBusy),
    });
    await vi.waitFor(() => expect(isBusy).toHaveBeenLastCalledWith(false));
    expect(countShards()).toBe(wanted);
  });

  it("does nothing before the manifest is here", () => {
    const { server, prefetchShards } = openPrefetch(270);
    prefetchShards(filter);
    expect(server.requests).toEqual([]);
  });

  it("loads the texts of a small library, which has no shards", async () => {
    const { server, loadManifest, prefetchShards } = openPrefetch(30);
    await loadManifest();
    expect(server.requests.some((path) => path.includes("/text-0"))).toBe(true);
    const before = server.requests.length;
    prefetchShards(filter);
    expect(server.requests).toHaveLength(before);
  });
});
