import * as v from "valibot";
import { foldText, type UnitVariants } from "#core/search/fold-text.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";

/** What a segment adds to what is said of the whole library. */
export const segmentFactsSchema = v.object({
  /** Every unit of its folded text once. */
  units: v.string(),
  /** Latin words that may be meant by a typing error, with the number of their episodes. */
  words: v.array(v.tuple([v.string(), v.number()])),
});

export type SegmentFacts = v.InferOutput<typeof segmentFactsSchema>;

/** Shorter words are too much like one another to guess. */
const shortestWord = 5;
const longestWord = 24;
const wordPattern = /[\p{Script=Latin}\p{N}_]+/gu;

/** Collects the facts of some episodes. */
export function collectFacts(
  episodes: readonly SearchTextEpisode[],
  variants: UnitVariants,
): SegmentFacts {
  const units = new Set<string>();
  const counts = new Map<string, number>();
  for (const { stories, tags } of episodes) {
    const pieces = stories.flatMap(({ title, text }) => [title, text]);
    const { text } = foldText([...pieces, ...tags].join("\n"), variants);
    for (let index = 0; index < text.length; index += 1) units.add(text.charAt(index));
    for (const word of new Set(text.match(wordPattern))) {
      const isWord = word.length >= shortestWord && word.length <= longestWord;
      if (isWord && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { units: [...units].join(""), words: [...counts] };
}

/** Words of all segments by length, those of most episodes first. */
export function sortWords(facts: readonly SegmentFacts[]): Map<number, readonly string[]> {
  const counts = new Map<string, number>();
  for (const [word, count] of facts.flatMap(({ words }) => words)) {
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const byLength = new Map<number, string[]>();
  for (const [word] of [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const list = byLength.get(word.length) ?? [];
    byLength.set(word.length, list);
    list.push(word);
  }
  return new Map([...byLength].toSorted(([a], [b]) => a - b));
}
