import { equalizeSpectra } from "./equalize-spectra.ts";
import type { Pulse } from "./tune-voice.ts";
import { createMatchCosts } from "./match-costs.ts";
import type { ScriptMatchInput } from "./match-script.ts";
import { matchSpeech, type MatchCosts } from "./match-speech.ts";
import { frameRate } from "./mel-spectrum.ts";
import { createSpeechFeatures, type FeatureFrames } from "./speech-features.ts";
import type { SpeechMatch } from "./trace-match.ts";
import { warpSpectrum } from "./warp-spectrum.ts";

/** Frames of 40 ms: between the two of the first estimate. */
const pooledFrames = 4;
/** How far from its first place a sentence is looked for. */
const reachSeconds = 5;

/**
 * Looks for every sentence again, each for itself: free to lie anywhere near its place and
 * bound to no neighbour. Gives its start in frames; undefined for what is not in the sound.
 * Where the sound says clearly what is spoken, both estimates agree.
 */
export async function estimateAgain(
  input: Omit<ScriptMatchInput, "anchors" | "pulse">,
  match: SpeechMatch,
  pulse: Pulse,
): Promise<ReadonlyMap<number, number>> {
  const equal = equalizeSpectra({
    sound: input.sound,
    reference: warpSpectrum(input.reference.spectrum, input.voice.warp),
  });
  const sound = createSpeechFeatures(equal.sound, pooledFrames);
  const reference = createSpeechFeatures(equal.reference, pooledFrames);
  const costs = createMatchCosts(input.activity, {
    pooledFrames,
    search: "places",
    level: input.voice.level,
  });
  const starts = new Map<number, number>();
  const sentences = groupPhrases(input, match);
  for (const [index, { sentence, first, last, ranges }] of sentences.entries()) {
    const reach = (reachSeconds * frameRate) / pooledFrames;
    const from = Math.max(0, Math.floor(first / pooledFrames - reach));
    const to = Math.min(sound.frameCount, Math.ceil(last / pooledFrames + reach));
    const { phrases } = await matchSpeech({
      sound: cutFrames(sound, from, to),
      reference,
      phrases: ranges,
      costs: cutCosts(costs, from, to),
      pulse: () => Promise.resolve(),
    });
    const start = phrases[0]?.startFrame ?? 0;
    starts.set(sentence, (from + start) * pooledFrames);
    await pulse((index + 1) / sentences.length);
  }
  return starts;
}

interface SentencePlace {
  readonly sentence: number;
  /** Frames of the sound. */
  readonly first: number;
  last: number;
  /** Pooled frames of the reference. */
  readonly ranges: (readonly [number, number])[];
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

function cutFrames({ dimension, values }: FeatureFrames, from: number, to: number): FeatureFrames {
  const cut = values.subarray(from * dimension, to * dimension);
  return { dimension, frameCount: to - from, values: cut };
}

function cutCosts({ pause, gap, open }: MatchCosts, from: number, to: number): MatchCosts {
  const cut = { pause: pause.subarray(from, to), gap: gap.subarray(from, to) };
  return { ...cut, open, skip: Infinity };
}
