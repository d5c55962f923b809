import { describe, expect, it } from "vitest";
import { createEpisodeSearcher } from "#core/search/episode-searcher.ts";
import { foldText } from "#core/search/fold-text.ts";
import { combineCandidates, listPlanKeys, planCandidates } from "#core/search/search-candidates.ts";
import { createTagKey, listTextKeys, type SearchKey } from "#core/search/search-keys.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import { parseSearchQuery } from "#core/search/search-query.ts";
import { noPostings, type KeyPostings } from "#core/search/search-shard.ts";
import { createSearchStory, type SearchTextEpisode } from "#core/search/search-text-file.ts";
import { textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const variants = createUnitVariants(["開視", "开视"]);

// Few characters, so that words, borders, scripts, marks and signs meet one another often.
const spoken = textOf("开開视ab AＢ1-+。ｶﾞ\u0301\u{1F600}\u{20000}ก\n", 30);
const corpus = fc.array(
  fc.record({
    stories: fc.array(spoken, { maxLength: 3 }),
    tags: fc.array(textOf("开開ab ", 4), { maxLength: 2 }),
  }),
  { maxLength: 8 },
);
const typed = fc.oneof(
  textOf("开開视ab AＢ1-+。\u{1F600}\u{20000}ก", 5),
  textOf('开開ab #-"“OR ', 14),
);

function createEpisodes(
  texts: readonly { readonly stories: readonly string[]; readonly tags: readonly string[] }[],
): SearchTextEpisode[] {
  return texts.map(({ stories, tags }, number) => ({
    id: `e-${number}`,
    title: `${number}`,
    date: "2025-06-08",
    tags: [...tags],
    stories: stories.map((text) =>
      createSearchStory({ title: "题" }, [
        { text: `${text} `, startMs: 0, endMs: 1000, isLast: false },
      ]),
    ),
  }));
}

/** The index as a plain map. */
function indexEpisodes(episodes: readonly SearchTextEpisode[]): Map<SearchKey, KeyPostings> {
  const index = new Map<SearchKey, KeyPostings>();
  episodes.forEach(({ stories, tags }, number) => {
    const keys = new Set([
      ...stories.flatMap(({ text }) => [...listTextKeys(foldText(text, variants).text)]),
      ...tags.map((tag) => createTagKey(foldText(tag, variants).text)),
    ]);
    for (const key of keys) {
      index.set(key, { spoken: [...(index.get(key)?.spoken ?? []), number], titled: [] });
    }
  });
  return index;
}

describe("planCandidates and combineCandidates", () => {
  it("leave out no episode that a look into every text finds, for any corpus and query", () => {
    let found = 0;
    fc.assert(
      fc.property(corpus, typed, (texts, source) => {
        const episodes = createEpisodes(texts);
        const request = { query: parseSearchQuery(source), tags: [] };
        const searcher = createEpisodeSearcher(request, variants);
        const matching = episodes.flatMap((episode, number) =>
          searcher.findMoments(episode) ? [number] : [],
        );
        const index = indexEpisodes(episodes);
        const plan = planCandidates(request, variants);
        const { numbers } = combineCandidates(
          plan,
          (key) => index.get(key) ?? noPostings,
          episodes.length,
        );
        found += matching.length;
        expect(numbers).toEqual(expect.arrayContaining(matching));
      }),
      { numRuns: 3000 },
    );
    // Else the property says nothing.
    expect(found).toBeGreaterThan(300);
  });

  it("name exactly the episodes that hold one or two Chinese characters", () => {
    fc.assert(
      fc.property(corpus, textOf("开開视", 2), (texts, source) => {
        const episodes = createEpisodes(texts);
        const request = { query: parseSearchQuery(source), tags: [] };
        const searcher = createEpisodeSearcher(request, variants);
        const index = indexEpisodes(episodes);
        const plan = planCandidates(request, variants);
        const { numbers } = combineCandidates(
          plan,
          (key) => index.get(key) ?? noPostings,
          episodes.length,
        );
        expect(numbers).toEqual(
          episodes.flatMap((episode, number) => (searcher.findMoments(episode) ? [number] : [])),
        );
      }),
    );
  });

  it("look up few keys, however long the query", () => {
    const long = "千问三向量模型系列，".repeat(1000);
    const plan = planCandidates({ query: parseSearchQuery(long), tags: [] }, variants);
    expect(listPlanKeys(plan).length).toBeLessThanOrEqual(6);
    const many = "谷歌 眼镜 ".repeat(10_000);
    const words = planCandidates({ query: parseSearchQuery(many), tags: [] }, variants);
    expect(listPlanKeys(words).length).toBeLessThanOrEqual(12);
  });

  it("know an episode as being about it when each word is in a title or tag", () => {
    const index = new Map<SearchKey, KeyPostings>();
    for (const key of listTextKeys("谷歌")) index.set(key, { spoken: [0, 1, 2], titled: [1] });
    const plan = planCandidates({ query: parseSearchQuery("谷歌"), tags: [] }, variants);
    const { numbers, titled } = combineCandidates(plan, (key) => index.get(key) ?? noPostings, 3);
    expect([numbers, [...titled]]).toEqual([[0, 1, 2], [1]]);
  });
});
