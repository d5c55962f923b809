import { createTextNumbering } from "../match/create-text-numbering.ts";
import { matchSequences } from "../match/match-sequences.ts";
import type { SequenceMatch } from "../match/sequence-block.ts";
import type { ScriptSentence } from "./list-script-sentences.ts";
import type { ScriptToken } from "./list-script-tokens.ts";
import { slideInsertions } from "./slide-insertions.ts";

/** Notes laid upon the captions of their sound. */
export interface LocatedScript {
  readonly sentences: readonly ScriptSentence[];
  /** What the notes say; the source of each token is its paragraph. */
  readonly notes: readonly ScriptToken[];
  /** What the captions say; the source of each token is its caption. */
  readonly spoken: readonly ScriptToken[];
  /** For each token of the notes the one of the captions; -1 where it is not in the sound. */
  readonly positions: Int32Array;
  /** The same the other way round. */
  readonly origins: Int32Array;
}

/** A sentence of which less was said was not said: what was found stands there by chance. */
const leastSpokenShare = 0.5;
/** More foreign words inside a sentence are an advertisement, or the sentence was found in two positions. */
const longestAside = 12;
/** A part of a sentence that far away belongs to it only when it is this much of it. */
const leastPartShare = 0.25;

/** Finds each sentence of the notes in the captions, as far as it is there. */
export function locateScript({
  sentences,
  notes,
  spoken,
}: Pick<LocatedScript, "sentences" | "notes" | "spoken">): LocatedScript {
  const positions = new Int32Array(notes.length).fill(-1);
  const origins = new Int32Array(spoken.length).fill(-1);
  for (const [from, to] of matchTokens({ sentences, notes, spoken })) positions[from] = to;
  for (const sentence of sentences) {
    for (const token of listStrays(sentence, notes, positions)) positions[token] = -1;
  }
  for (const [token, position] of positions.entries()) if (position >= 0) origins[position] = token;
  return { sentences, notes, spoken, positions, origins };
}

function matchTokens({
  sentences,
  notes,
  spoken,
}: Pick<LocatedScript, "sentences" | "notes" | "spoken">): SequenceMatch[] {
  const number = createTextNumbering();
  const a = notes.map(({ text }) => number(text));
  const b = spoken.map(({ text }) => number(text));
  const starts = new Set(sentences.map(({ from }) => from));
  const swap = (matches: readonly SequenceMatch[]): SequenceMatch[] =>
    matches.map(([left, right]) => [right, left]);
  const foreign = slideInsertions(matchSequences(a, b), {
    items: b,
    isStart: (index) => spoken[index]?.source !== spoken[index - 1]?.source,
  });
  const isStart = (index: number): boolean => index === a.length || starts.has(index);
  return swap(slideInsertions(swap(foreign), { items: a, isStart }));
}

/** Tokens of a sentence that were found, but not with the rest of it. */
function listStrays(
  { from, to }: ScriptSentence,
  notes: readonly ScriptToken[],
  positions: Int32Array,
): number[] {
  const weigh = (tokens: readonly number[]): number =>
    tokens.reduce((sum, token) => sum + (notes[token]?.weight ?? 0), 0);
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  const parts: number[][] = [];
  let previous = -1;
  for (const token of all.filter((one) => (positions[one] ?? -1) >= 0)) {
    const between = (positions[token] ?? 0) - (positions[previous] ?? 0) - (token - previous);
    if (previous === -1 || between > longestAside) parts.push([]);
    parts.at(-1)?.push(token);
    previous = token;
  }
  const total = weigh(all);
  const heaviest = Math.max(...parts.map(weigh));
  const isPart = (part: readonly number[]): boolean =>
    weigh(part) === heaviest || weigh(part) >= leastPartShare * total;
  const kept = parts.filter(isPart).flat();
  if (weigh(kept) < leastSpokenShare * total) return parts.flat();
  return parts.filter((part) => !isPart(part)).flat();
}
