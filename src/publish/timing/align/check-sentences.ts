import type { Pulse } from "./tune-voice.ts";
import { matchSpeech } from "./match-speech.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import {
  cutMatchInput,
  measureEvidence,
  type Evidence,
  type PlacedRows,
  type SentenceInput,
} from "./measure-evidence.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import {
  groupPhrases,
  pooledFrames,
  toPooled,
  toPooledPlace,
  type SentenceLooks,
  type SentencePlace,
} from "./sentence-looks.ts";
import type { SpeechMatch } from "./trace-match.ts";

/** How far from its first place a sentence is looked for. */
const reachSeconds = 2;
/** A gap of sound as far as this from a sentence may be where it really is spoken. */
const gapReachSeconds = 12;
/** Longer gaps are not searched to their other end. */
const longestGapSeconds = 30;
/** Shorter gaps are pauses full of noise. */
export const shortestGapSeconds = 2;
/** Not more sentences than this are tried out where they do not belong. */
const mostForeign = 16;
const foreignReachSeconds = 15;

/** What a second look says of a sentence that was found. */
export interface SentenceCheck extends Evidence {
  /** Where it starts by the second estimate, in frames. */
  readonly startFrame: number;
  /** The same where all that is loud is taken for speech: under music the other is misled late. */
  readonly loudFrame: number;
}

/** What a second look says of all sentences. */
export interface ScriptCheck {
  readonly sentences: ReadonlyMap<number, SentenceCheck>;
  /** How much evidence sentences have where they are not spoken; empty for short scripts. */
  readonly foreign: readonly number[];
}

/** A match that is looked at again. */
export interface CheckedMatch {
  readonly match: SpeechMatch;
  readonly reference: ReferenceSpeech;
}

/**
 * Looks at every sentence again, each for itself: free to lie anywhere near its place and
 * bound to no neighbour, and compared with nonsense that sounds alike. Where the sound says
 * clearly what is spoken, both estimates agree and nonsense fits worse.
 */
export async function checkSentences(
  { own: all, loud }: SentenceLooks,
  { match, reference }: CheckedMatch,
  pulse: Pulse,
): Promise<ScriptCheck> {
  const sentences = new Map<number, SentenceCheck>();
  const foreign: number[] = [];
  const places = groupPhrases(reference, match);
  const step = Math.max(1, Math.ceil(places.length / mostForeign));
  for (const [index, place] of places.entries()) {
    const range = findReach(place, match.gaps);
    const starts = [await findStart(all, place, range)];
    // People breathe between words: with and without that, one of both looks may be misled.
    starts.push(await findStart({ ...all, wordEnds: undefined }, place, range));
    const startFrame = starts.toSorted(
      (a, b) => Math.abs(a - place.first) - Math.abs(b - place.first),
    )[0];
    const loudFrame = await findStart(loud, place, findNearReach(place));
    const evidence = await measureEvidence(all, toPooledPlace(place));
    sentences.set(place.sentence, {
      startFrame: startFrame ?? place.first,
      loudFrame,
      ...evidence,
    });
    const other = places[(index + Math.ceil(places.length / 2)) % places.length];
    if (other && places.length >= 4 && index % step === 0) {
      foreign.push(await measureForeign(all, place, other));
    }
    await pulse((index + 1) / places.length);
  }
  return { sentences, foreign };
}

/** Some seconds around a sentence. */
function findNearReach({ first, last }: Pick<SentencePlace, "first" | "last">) {
  const reach = reachSeconds * frameRate;
  return [first - reach, last + reach] as const;
}

/** Some seconds around a sentence, and the whole of a gap near it: maybe it is spoken there. */
function findReach(
  { first, last }: Pick<SentencePlace, "first" | "last">,
  gaps: SpeechMatch["gaps"],
): readonly [number, number] {
  const far = gapReachSeconds * frameRate;
  const near = gaps.filter(([start, end]) => {
    const seconds = (end - start) / frameRate;
    return (
      seconds >= shortestGapSeconds &&
      seconds <= longestGapSeconds &&
      end > first - far &&
      start < last + far
    );
  });
  const [from, to] = findNearReach({ first, last });
  return [
    Math.min(from, ...near.map(([start]) => start)),
    Math.max(to, ...near.map(([, end]) => end)),
  ];
}

/** Where a sentence fits best, in frames, within a range of frames. */
async function findStart(
  all: SentenceInput,
  { ranges }: PlacedRows,
  range: readonly [number, number],
): Promise<number> {
  const { input, from } = cutMatchInput(all, ranges, toPooled(range));
  const { gap, open } = input.costs;
  // There always is other sound at both ends: it costs nothing that a gap begins there.
  const freeGap = gap.map(
    (cost, frame) => cost - (frame === 0 || frame === gap.length - 1 ? open : 0),
  );
  const { phrases } = await matchSpeech({
    ...input,
    costs: { ...input.costs, gap: freeGap },
    pulse: () => Promise.resolve(),
  });
  return (from + (phrases[0]?.startFrame ?? 0)) * pooledFrames;
}

/** The evidence of a sentence at its best place near another one, far from its own. */
async function measureForeign(
  all: SentenceInput,
  { first, last }: SentencePlace,
  other: SentencePlace,
): Promise<number> {
  const reach = foreignReachSeconds * frameRate;
  const range = [first - reach, last + reach] as const;
  const start = await findStart(all, other, range);
  const length = other.last - other.first;
  const place = { ...other, first: start, last: start + length };
  return (await measureEvidence(all, toPooledPlace(place))).evidence;
}
