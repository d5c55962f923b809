import { describe, expect, it, vi } from "vitest";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createSearchFiles } from "#catalog/search/search-files.ts";
import { startSearch, type SearchProgress } from "#catalog/search/search-session.ts";
import type { SearchOrder } from "#core/links/page-link.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { deriveEpisodeSearch } from "../../support/derive-episode-search.ts";
import { createRandom } from "../../bench/generate-transcript.ts";
import { rootUrl, serveFiles } from "../../support/fake-fetch.ts";
import { createWordSource, generateLibrary } from "../../support/generate-library.ts";

const { episodes } = generateLibrary(270);
const published = deriveEpisodeSearch(episodes.slice(1));
const republished = deriveEpisodeSearch(episodes);

/** Every story as its text, newest episode first; the plainest search there is. */
const stories = episodes.slice(1).map(({ id, transcript }) => ({
  id,
  texts: transcript.map(({ cues }) => cues.map(({ text }) => text).join("")),
}));

function findByReading(term: string): string[] {
  return stories
    .filter(({ texts }) => texts.some((text) => text.includes(term)))
    .map(({ id }) => id);
}

/** The most frequent word: in most episodes, and what few of them are about. */
const [common = ""] = createWordSource().words;

const isShard = (path: string): boolean => path.includes("/shard-");

/** Looks often: hundreds of searches are waited for. A clock that is faked goes on by each look. */
async function expectRest(read: () => SearchProgress | undefined): Promise<void> {
  const interval = vi.isFakeTimers() ? 50 : 1;
  await vi.waitFor(() => expect(read()?.isBusy).toBe(false), { timeout: 15_000, interval });
}

/** A visitor's search, until it rests. */
function openSearch(server = serveFiles(published)) {
  const files = createSearchFiles(rootUrl, createQueryClient());
  const search = async (
    source: string,
    { order = "newest", isAll = true }: { order?: SearchOrder; isAll?: boolean } = {},
  ): Promise<SearchProgress> => {
    const reports: SearchProgress[] = [];
    const run = startSearch({
      files,
      request: { query: parseSearchQuery(source), tags: [] },
      order,
      onProgress: (progress) => reports.push(progress),
    });
    const last = (): SearchProgress | undefined => reports.at(-1);
    await expectRest(last);
    const isMoreWanted = (): boolean => isAll && (last()?.unread ?? 0) > 0;
    while (isMoreWanted()) {
      run.readMore();
      await expectRest(last);
    }
    const found = last();
    if (!found) throw new Error("the search never reported");
    return found;
  };
  return { server, search };
}

const listUnsearched = ({ unsearched }: SearchProgress): string[][] =>
  unsearched.map(({ months, cause }) => [...months, readErrorCode(cause)]);

const listIds = ({ groups }: SearchProgress): string[] => groups.map(({ id }) => id);

describe("startSearch", () => {
  it("finds exactly the episodes that reading every text finds, newest first", async () => {
    const { search } = openSearch();
    const random = createRandom(5);
    for (let round = 0; round < 40; round += 1) {
      const story = stories[Math.floor(random() * stories.length)];
      const text = story?.texts[round % 6] ?? "";
      const start = Math.floor(random() * (text.length - 4));
      const term = text.slice(start, start + 1 + (round % 4));
      if (!/^\p{Script=Han}+$/u.test(term)) continue;
      expect([term, ...listIds(await search(term))]).toEqual([term, ...findByReading(term)]);
    }
  });

  it("reads a screenful of texts, and more when it is asked", async () => {
    const { search, server } = openSearch();
    const { groups, unread } = await search(common, { isAll: false });
    expect(groups.length).toBeGreaterThanOrEqual(12);
    expect(unread).toBeGreaterThan(0);
    const texts = server.requests.filter((path) => path.includes("/text-"));
    expect(texts.length).toBeLessThanOrEqual(24);
  });

  it("puts episodes whose titles or tags say it first, when the best are asked for", async () => {
    const { search } = openSearch();
    const newest = listIds(await search(common));
    const best = listIds(await search(common, { order: "best" }));
    expect(best).not.toEqual(newest);
    expect(best.toSorted()).toEqual(newest.toSorted());
    const titled = new Set(
      episodes
        .filter(({ stories: own, tags }) =>
          [...tags, ...own.map(({ title }) => title)].some((text) => text.includes(common)),
        )
        .map(({ id }) => id),
    );
    const ranks = best.map((id) => titled.has(id));
    expect(ranks).toEqual(ranks.toSorted((a, b) => Number(b) - Number(a)));
  });

  it("leaves out what is not in the asked time", async () => {
    const { search } = openSearch();
    const found = await search(`${common} after:1998-03-10 before:1998-04`);
    expect(found.groups.length).toBeGreaterThan(0);
    for (const { date } of found.groups) expect(date).toMatch(/^1998-03-[123]/u);
  });
});

describe("startSearch, trouble", () => {
  it("says which part could not be searched, finds the rest, and all when it is tried again", async () => {
    const [folder = ""] = [...published.keys()].find(isShard)?.split("/shard-") ?? [];
    const server = serveFiles(
      new Map([...published].filter(([path]) => !(isShard(path) && path.startsWith(folder)))),
    );
    const { search } = openSearch(server);
    const broken = await search(common);
    expect(listUnsearched(broken)).toEqual([["1998-01", "1998-09", "not-found"]]);
    expect(broken.groups.length).toBeGreaterThan(0);
    for (const [path, content] of published) server.files.set(path, content);
    const whole = await search(common);
    expect(whole.unsearched).toEqual([]);
    expect(whole.groups.length).toBeGreaterThan(broken.groups.length);
  });

  it("notices damaged shards", async () => {
    const server = serveFiles(published);
    for (const [path, content] of published) {
      if (isShard(path)) server.files.set(path, Uint8Array.from(content.slice(0, 40), Number));
    }
    const found = await openSearch(server).search(common);
    expect(listUnsearched(found).map(([, , code]) => code)).toEqual(["bad-shape", "bad-shape"]);
  });

  it("tells shards of a newer version apart, whose manifest it can read", async () => {
    const server = serveFiles(published);
    const manifest = String(published.get("search/index.json"));
    const newer = manifest.replaceAll('"shards":', '"shardVersion":2,"shards":');
    server.files.set("search/index.json", newer);
    const found = await openSearch(server).search(common);
    expect(listUnsearched(found).map(([, , code]) => code)).toEqual([
      "newer-version",
      "newer-version",
    ]);
  });

  it("answers by the new manifest when the site was published anew", async () => {
    const { search, server } = openSearch();
    await search("谢绝");
    server.files.clear();
    for (const [path, content] of republished) server.files.set(path, content);
    const found = await search(common);
    expect(found).toMatchObject({ unsearched: [], failure: undefined });
    expect(found.groups.length).toBeGreaterThan(0);
  });

  it("reads by the new manifest where the list is here and the texts are gone", async () => {
    const isText = (path: string): boolean => path.includes("/text-");
    const { search, server } = openSearch(
      serveFiles(new Map([...published].filter(([path]) => !isText(path)))),
    );
    expect((await search(common, { isAll: false })).failure).toBe("not-found");
    server.files.clear();
    for (const [path, content] of republished) server.files.set(path, content);
    const all = await search(common);
    expect(all.failure).toBeUndefined();
    expect(listIds(all)[0]).toBe(episodes[0]?.id);
  });

  it("reads a small library by the new manifest too", async () => {
    const small = deriveEpisodeSearch(episodes.slice(-30));
    const { search, server } = openSearch(serveFiles(small));
    server.files.delete([...small.keys()].find((path) => path.includes("/text-")) ?? "");
    expect((await search(common)).failure).toBe("not-found");
    for (const [path, content] of deriveEpisodeSearch(episodes.slice(-31))) {
      server.files.set(path, content);
    }
    const found = await search(common);
    expect(found.failure).toBeUndefined();
    expect(found.groups.length).toBeGreaterThan(0);
  });

  it("answers from what is here while the network is gone, and says so for the rest", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
    const { search, server } = openSearch();
    const before = await search(common, { isAll: false });
    server.isReachable = false;
    const cached = await search(common, { isAll: false });
    expect(listIds(cached)).toEqual(listIds(before));
    const found = await search("Gemini");
    expect(listUnsearched(found).map(([, , code]) => code)).toContain("offline");
  });
});
