import { foldText } from "#core/fold-text.ts";
import type { SearchTextEpisode } from "#core/search-text-file.ts";

/** Shorter words are too much like one another to guess. */
const shortestWord = 5;
const longestWord = 24;
const wordPattern = /[\p{Script=Latin}\p{N}_]+/gu;

/** Latin words of the library by length, those of most episodes first: what typing errors may mean. */
export function deriveSearchWords(
  texts: readonly SearchTextEpisode[],
): Map<number, readonly string[]> {
  const counts = new Map<string, number>();
  for (const { stories, tags } of texts) {
    const text = foldText([...stories.map((story) => story.text), ...tags].join("\n")).text;
    for (const word of new Set(text.match(wordPattern))) {
      const isWord = word.length >= shortestWord && word.length <= longestWord;
      if (isWord && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byLength = new Map<number, string[]>();
  const ordered = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [word] of ordered) {
    const list = byLength.get(word.length) ?? [];
    byLength.set(word.length, list);
    list.push(word);
  }
  return new Map([...byLength].toSorted(([a], [b]) => a - b));
}
