import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import {
  isHanUnit,
  splitSymbols,
  symbolLimits,
  type SymbolTable,
} from "#core/search/symbol-codec.ts";

/** So many of the oldest episodes say how the show speaks; new ones change nothing. */
export const sampleEpisodes = 64;
/** What is rarer is left out of the table. */
const leastCount = 3;

/**
 * Chooses the symbols in which a library's texts are written: its most frequent characters
 * and pieces of words.
 *
 * @param episodes oldest first
 */
export function chooseSymbols(episodes: readonly SearchTextEpisode[]): SymbolTable {
  const texts = episodes.slice(0, sampleEpisodes).flatMap(listTexts);
  const pieces = choosePieces(texts);
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const symbol of splitSymbols(text, (piece) => pieces.has(piece))) count(counts, symbol);
  }
  const ranked = [...counts].toSorted(compareMostFrequent).map(([symbol]) => symbol);
  const oneByte = ranked.slice(0, symbolLimits.oneByte);
  // A Chinese character has its two bytes anyway.
  const others = ranked
    .slice(symbolLimits.oneByte)
    .filter((symbol) => symbol.length > 1 || !isHanUnit(symbol.charCodeAt(0)));
  return [...oneByte, ...others].slice(0, symbolLimits.all);
}

function listTexts({ title, tags, stories }: SearchTextEpisode): string[] {
  return [title, ...tags, ...stories.flatMap((story) => [story.title, story.text])];
}

/** Pieces of two units and more that save most. */
function choosePieces(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const run of texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))) {
    for (let length = 2; length <= symbolLimits.longest; length += 1) {
      for (let start = 0; start + length <= run.length; start += 1) {
        count(counts, run.slice(start, start + length));
      }
    }
  }
  const savings = [...counts]
    .filter(([, times]) => times >= leastCount)
    .map(([piece, times]): [string, number] => [piece, times * (piece.length - 1)]);
  const most = symbolLimits.all - symbolLimits.oneByte / 2;
  return new Set(
    savings
      .toSorted(compareMostFrequent)
      .slice(0, most)
      .map(([piece]) => piece),
  );
}

function count(counts: Map<string, number>, piece: string): void {
  counts.set(piece, (counts.get(piece) ?? 0) + 1);
}

function compareMostFrequent([a, x]: [string, number], [b, y]: [string, number]): number {
  return y - x || (a < b ? -1 : 1);
}
