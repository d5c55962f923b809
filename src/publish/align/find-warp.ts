import { bandCount } from "./mel-bands.ts";
import { createMatchCosts } from "./match-costs.ts";
import { frameRate, type MelSpectrum } from "./mel-spectrum.ts";
import { matchSpeech } from "./match-speech.ts";
import type { ReferencePhrase, ReferenceSpeech } from "./reference-speech.ts";
import { createSpeechFeatures } from "./speech-features.ts";
import { equalizeSpectra } from "./equalize-spectra.ts";
import { warpSpectrum } from "./warp-spectrum.ts";
import { measureVoiceActivity } from "./voice-activity.ts";

/** Frames of 80 ms: a third of a syllable. */
export const coarseFrames = 8;

const excerptSeconds = 75;
/** How much of the script before and after is compared with the excerpt. */
const scriptSeconds = 240;
/** Where in the recording excerpts are taken, until one of them is found in the script. */
const excerptShares = [0.3, 0.6, 0.1, 0.85];
/** From deep to high voices; a voice is recognised within 5 %. */
const firstWarps = [1, 1.1, 1.2, 0.92, 1.31, 0.84, 1.42];
const secondSteps = [0.955, 1.045];

export type Pulse = (share: number) => Promise<void>;

/**
 * Finds by how much the speaker's resonances lie above those of the synthetic voice: the
 * factor with which an excerpt of the sound fits the script best. 1 where nothing fits.
 */
export async function findWarp(
  sound: MelSpectrum,
  reference: ReferenceSpeech,
  pulse: Pulse,
): Promise<number> {
  for (const [index, share] of excerptShares.entries()) {
    const excerpt = cutExcerpt(sound, reference, share);
    if (!excerpt) continue;
    let best = { warp: 1, gain: 0 };
    const tryWarp = async (warp: number): Promise<void> => {
      const gain = await measureGain(excerpt, warp);
      if (gain > best.gain) best = { warp, gain };
    };
    for (const [step, warp] of firstWarps.entries()) {
      await tryWarp(warp);
      await pulse((index + step / firstWarps.length) / excerptShares.length);
    }
    const { warp: first, gain } = best;
    if (gain < leastGain) continue;
    for (const step of secondSteps) await tryWarp(first * step);
    return best.warp;
  }
  return 1;
}

/** Gains below this, in distances of features, come by chance. */
const leastGain = 60;

interface Excerpt {
  readonly sound: MelSpectrum;
  readonly reference: MelSpectrum;
  readonly phrases: readonly (readonly [number, number])[];
}

function cutExcerpt(
  sound: MelSpectrum,
  { spectrum, phrases }: ReferenceSpeech,
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
  return {
    sound: cutSpectrum(sound, start, start + length),
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

/** By how much it is cheaper to match sound and script than to match nothing of them. */
async function measureGain(excerpt: Excerpt, warp: number): Promise<number> {
  const { sound, reference } = equalizeSpectra({
    sound: excerpt.sound,
    reference: warpSpectrum(excerpt.reference, warp),
  });
  const costs = createMatchCosts(measureVoiceActivity(excerpt.sound), coarseFrames, "gaps");
  const { cost } = await matchSpeech({
    sound: createSpeechFeatures(sound, coarseFrames),
    reference: createSpeechFeatures(reference, coarseFrames),
    phrases: excerpt.phrases,
    costs,
    pulse: () => Promise.resolve(),
  });
  const rowCount = excerpt.phrases.reduce((sum, [start, end]) => sum + end - start, 0);
  const gapCost = costs.gap.reduce((sum, value) => sum + value, 0);
  return 2 * costs.open + costs.skip * rowCount + gapCost - cost;
}
