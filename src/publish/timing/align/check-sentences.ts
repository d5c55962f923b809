import { equalizeSpectra } from "./equalize-spectra.ts";
import type { Pulse } from "./tune-voice.ts";
import { createMatchCosts } from "./match-costs.ts";
import type { ScriptMatchInput } from "./match-script.ts";
import { matchSpeech } from "./match-speech.ts";
import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import { markWordEnds } from "./mark-word-ends.ts";
import {
  cutMatchInput,
  measureEvidence,
  type Evidence,
  type PlacedRows,
  type SentenceInput,
} from "./measure-evidence.ts";
import { measureScales } from "./measure-scales.ts";
import { createSpeechFeatures } from "./speech-features.ts";
import type { SpeechMatch } from "./trace-match.ts";
import { warpSpectrum } from "./warp-spectrum.ts";

/** Frames of 40 ms: between the two of the first estimate. */
const pooledFrames = 4;
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
}

/** What a second look says of all sentences. */
export interface ScriptCheck {
  readonly sentences: ReadonlyMap<number, SentenceCheck>;
  /** How much evidence sentences have where they are not spoken; empty for short scripts. */
  readonly foreign: readonly number[];
}

/**
 * Looks at every sentence again, each for itself: free to lie anywhere near its place and
 * bound to no neighbour, and compared with nonsense that sounds alike. Where the sound says
 * clearly what is spoken, both estimates agree and nonsense fits worse.
 */
export async function checkSentences(
  input: Omit<ScriptMatchInput, "anchors" | "pulse">,
  match: SpeechMatch,
  pulse: Pulse,
): Promise<ScriptCheck> {
  const all = createSentenceInput(input);
  const sentences = new Map<number, SentenceCheck>();
  const foreign: number[] = [];
  const places = groupPhrases(input, match);
  const step = Math.max(1, Math.ceil(places.length / mostForeign));
  for (const [index, place] of places.entries()) {
    const range = findReach(place, match.gaps);
    const starts = [await findStart(all, place, range)];
    // People breathe between words: with and without that, one of both looks may be misled.
    starts.push(await findStart({ ...all, wordEnds: undefined }, place, range));
    const startFrame = starts.toSorted(
      (a, b) => Math.abs(a - place.first) - Math.abs(b - place.first),
    )[0];
    const evidence = await measureEvidence(all, toPooledPlace(place));
    sentences.set(place.sentence, { startFrame: startFrame ?? place.first, ...evidence });
    const other = places[(index + Math.ceil(places.length / 2)) % places.length];
    if (other && places.length >= 4 && index % step === 0) {
      foreign.push(await measureForeign(all, place, other));
    }
    await pulse((index + 1) / places.length);
  }
  return { sentences, foreign };
}

function createSentenceInput(input: Omit<ScriptMatchInput, "anchors" | "pulse">): SentenceInput {
  const { sound, activity, reference, voice } = input;
  const equal = equalizeSpectra({ sound, reference: warpSpectrum(reference.spectrum, voice.warp) });
  const features = createSpeechFeatures(equal.sound, "sound", { pooledFrames });
  const spoken = createSpeechFeatures(equal.reference, "reference", { pooledFrames });
  return {
    sound: features,
    reference: spoken,
    scales: measureScales(features, spoken),
    phrases: [],
    wordEnds: markWordEnds(reference, pooledFrames),
    costs: createMatchCosts(activity, { pooledFrames, search: "places", level: voice.level }),
  };
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
  const reach = reachSeconds * frameRate;
  return [
    Math.min(first - reach, ...near.map(([start]) => start)),
    Math.max(last + reach, ...near.map(([, end]) => end)),
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

function toPooled([start, end]: readonly [number, number]): readonly [number, number] {
  return [start / pooledFrames, end / pooledFrames];
}

function toPooledPlace({ first, last, ranges }: PlacedRows): PlacedRows {
  return { first: first / pooledFrames, last: last / pooledFrames, ranges };
}

/** A sentence with frames of the sound, and pooled ones of the reference. */
interface SentencePlace extends PlacedRows {
  readonly sentence: number;
  readonly ranges: (readonly [number, number])[];
  last: number;
}

function groupPhrases(
  { reference }: Pick<ScriptMatchInput, "reference">,
  match: SpeechMatch,
): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  for (const [index, { sentence, startFrame, endFrame }] of reference.phrases.entries()) {
    const heard = match.phrases[index];
    if (!heard || heard.isSkipped) continue;
    const start = Math.floor(startFrame / pooledFrames);
    const range = [start, Math.max(start + 1, Math.floor(endFrame / pooledFrames))] as const;
    const open = places.at(-1);
    if (open?.sentence === sentence) {
      open.last = heard.endFrame;
      open.ranges.push(range);
    } else {
      places.push({ sentence, first: heard.startFrame, last: heard.endFrame, ranges: [range] });
    }
  }
  return places;
}
