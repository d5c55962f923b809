/**
 * Finds for each sentence of a text the same sentence in an earlier version of the text;
 * undefined where it is new. The order of both is kept: what was moved is new. Sentences
 * that stand in both once are matched first, those that repeat only beside a match.
 */
export function matchSentences(
  sentences: readonly string[],
  earlier: readonly string[],
): (number | undefined)[] {
  const matches: (number | undefined)[] = sentences.map(() => undefined);
  const rising = findLongestRise(listUniquePairs(sentences, earlier));
  for (const [index, earlierIndex] of rising) matches[index] = earlierIndex;
  growMatches(matches, { sentences, earlier });
  return matches;
}

type Pair = readonly [index: number, earlierIndex: number];

function listUniquePairs(sentences: readonly string[], earlier: readonly string[]): Pair[] {
  const own = findUniquePlaces(sentences);
  const others = findUniquePlaces(earlier);
  return [...own].flatMap(([text, index]): Pair[] => {
    const earlierIndex = others.get(text);
    return earlierIndex === undefined ? [] : [[index, earlierIndex]];
  });
}

function findUniquePlaces(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (places.has(text)) repeated.add(text);
    else places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** The longest run of pairs in which both numbers rise; the pairs come ordered by the first. */
function findLongestRise(pairs: readonly Pair[]): Pair[] {
  // For each length of a run: the index of the pair with which the lowest such run ends.
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(tails[low - 1]);
    tails[low] = index;
  }
  const run: Pair[] = [];
  for (let index = tails.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.toReversed();
}

interface Texts {
  readonly sentences: readonly string[];
  readonly earlier: readonly string[];
}

/** Adds equal neighbours of what is matched, first behind it, then before it. */
function growMatches(matches: (number | undefined)[], { sentences, earlier }: Texts): void {
  const taken = new Set(matches);
  const grow = (index: number, candidate: number): boolean => {
    const isSame = sentences[index] === earlier[candidate];
    if (!isSame || taken.has(candidate)) return false;
    matches[index] = candidate;
    taken.add(candidate);
    return true;
  };
  let next = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const matched = matches[index] ?? (grow(index, next) ? next : Infinity);
    next = matched + 1;
  }
  let last = earlier.length - 1;
  for (let index = sentences.length - 1; index >= 0; index -= 1) {
    const matched = matches[index] ?? (grow(index, last) ? last : -Infinity);
    last = matched - 1;
  }
}
