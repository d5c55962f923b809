import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import { createMatchCosts } from "./match-costs.ts";
import { frameRate, type MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { matchSpeech, type MatchCosts } from "./match-speech.ts";
import { measureChance, measureContent, type ChanceInput } from "./measure-chance.ts";
import type { ReferencePhrase, ReferenceSpeech } from "./reference-speech.ts";
import { measureScales } from "./measure-scales.ts";
import { createSpeechFeatures, type FeatureFrames } from "./speech-features.ts";
import { equalizeReference, measureBands, raiseFloor, type BandLevel } from "./equalize-spectra.ts";
import { warpSpectrum } from "./warp-spectrum.ts";
import type { VoiceActivity } from "./voice-activity.ts";

/** Frames of 80 ms: a third of a syllable. */
export const coarseFrames = 8;

const excerptSeconds = 75;
/** How much of the script before and after is compared with the excerpt. */
const scriptSeconds = 180;
/** Where in the recording excerpts are taken, until one of them is found in the script. */
const excerptShares = [0.3, 0.6, 0.1, 0.85];
/** From deep to high voices; a voice is recognised within 5 %. */
const firstWarps = [1, 1.1, 1.2, 0.92, 1.31, 0.84, 1.42];
const secondSteps = [0.955, 1.045];

export type Pulse = (share: number) => Promise<void>;

/** How a recording's voice compares with the reference. */
export interface VoiceTuning {
  /** The factor by which its resonances lie above those of the synthetic voice. */
  readonly warp: number;
  /** How far apart different speech is at most; see `measure-chance.ts`. */
  readonly level: number;
}

/** Smaller gains, as shares of the cost of matching nothing, come by chance. */
const leastGain = 0.04;

/**
 * Finds the factor with which an excerpt of the sound fits the script best, and with it the
 * level: the least that is found in any excerpt.
 */
export async function tuneVoice(
  { sound, activity, reference }: TuningInput,
  pulse: Pulse,
): Promise<VoiceTuning> {
  let best = { warp: 1, gain: -1 };
  const excerpts = excerptShares.flatMap(
    (share) => cutExcerpt({ sound, activity, reference }, share) ?? [],
  );
  for (const [index, excerpt] of excerpts.entries()) {
    const tryWarp = async (warp: number): Promise<void> => {
      const gain = await measureGain(excerpt, warp);
      if (gain > best.gain) best = { warp, gain };
    };
    for (const [step, warp] of firstWarps.entries()) {
      await tryWarp(warp);
      await pulse((index + step / firstWarps.length) / excerpts.length);
    }
    if (best.gain < leastGain) continue;
    const { warp: first } = best;
    for (const step of secondSteps) await tryWarp(first * step);
    break;
  }
  const { warp } = best;
  const levels: number[] = [];
  for (const excerpt of excerpts) levels.push(await measureLevel(createView(excerpt, warp)));
  return { warp, level: levels.length > 0 ? Math.min(...levels) : 1 };
}

/** A recording, and its text as the synthetic voice reads it. */
export interface TuningInput {
  readonly sound: MelSpectrum;
  readonly activity: VoiceActivity;
  readonly reference: ReferenceSpeech;
}

interface Excerpt {
  readonly features: FeatureFrames;
  readonly costs: MatchCosts;
  readonly levels: readonly BandLevel[];
  readonly reference: MelSpectrum;
  readonly phrases: readonly (readonly [number, number])[];
}

function cutExcerpt(
  { sound, activity, reference: { spectrum, phrases } }: TuningInput,
  share: number,
): Excerpt | undefined {
  const length = Math.min(sound.frameCount, excerptSeconds * frameRate);
  const start = Math.round((sound.frameCount - length) * share);
  const middle = (start + length / 2) * (spectrum.frameCount / sound.frameCount);
  const reach = scriptSeconds * frameRate;
  const near = phrases.filter(
    ({ startFrame, endFrame }) => endFrame > middle - reach && startFrame < middle + reach,
  );
  const first = near[0]?.startFrame;
  const end = near.at(-1)?.endFrame;
  if (first === undefined || end === undefined) return undefined;
  const cut = cutSpectrum(sound, start, start + length);
  const levels = measureBands(cut);
  const values = activity.values.slice(start, start + length);
  return {
    levels,
    features: createSpeechFeatures(raiseFloor(cut, levels), "sound", {
      pooledFrames: coarseFrames,
    }),
    // For a level of 1.
    costs: createMatchCosts(
      { ...activity, values },
      { pooledFrames: coarseFrames, search: "gaps", level: 1 },
    ),
    reference: cutSpectrum(spectrum, first, end),
    phrases: toCoarseRanges(near, first),
  };
}

function cutSpectrum({ values }: MelSpectrum, start: number, end: number): MelSpectrum {
  const cut = values.slice(start * bandCount, end * bandCount);
  return { frameCount: cut.length / bandCount, values: cut };
}

/** Ranges of phrases in coarse frames, none of them empty. */
export function toCoarseRanges(
  phrases: readonly ReferencePhrase[],
  firstFrame = 0,
): (readonly [number, number])[] {
  return phrases.map(({ startFrame, endFrame }) => {
    const start = Math.round((startFrame - firstFrame) / coarseFrames);
    return [start, Math.max(start + 1, Math.round((endFrame - firstFrame) / coarseFrames))];
  });
}

/** An excerpt in features, with the costs of matching nothing of it for a level of 1. */
function createView(excerpt: Excerpt, warp: number): ChanceInput {
  const reference = equalizeReference(warpSpectrum(excerpt.reference, warp), excerpt.levels);
  const spoken = createSpeechFeatures(reference, "reference", { pooledFrames: coarseFrames });
  return {
    sound: excerpt.features,
    reference: spoken,
    scales: measureScales(excerpt.features, spoken),
    phrases: excerpt.phrases,
    costs: excerpt.costs,
  };
}

/** With as much of the script as can be spoken in the excerpt. */
function measureLevel({ phrases, ...view }: ChanceInput): Promise<number> {
  const first = phrases[0]?.[0] ?? 0;
  const soundLength = measureContent({ phrases: [], costs: view.costs });
  const own = phrases.filter(([, end], index) => index === 0 || end - first <= soundLength);
  return measureChance({ ...view, phrases: own });
}

/** By which share it is cheaper to match sound and script than to match nothing of them. */
async function measureGain(excerpt: Excerpt, warp: number): Promise<number> {
  const view = createView(excerpt, warp);
  const level = await measureLevel(view);
  const costs = scaleCosts(view.costs, level);
  const { cost } = await matchSpeech({ ...view, costs, pulse: () => Promise.resolve() });
  const nothing = level * measureContent(view);
  return (2 * costs.open + nothing - cost) / nothing;
}

function scaleCosts(costs: MatchCosts, level: number): MatchCosts {
  const scale = (value: number): number => value * level;
  return {
    pause: costs.pause.map(scale),
    breath: costs.breath.map(scale),
    gap: costs.gap.map(scale),
    skip: scale(costs.skip),
    open: scale(costs.open),
    slope: scale(costs.slope),
  };
}
