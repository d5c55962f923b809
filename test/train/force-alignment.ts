import { createMatchCosts } from "#publish/timing/align/match-costs.ts";
import { matchSpeech } from "#publish/timing/align/match-speech.ts";
import { equalizeSpectra, type SpectrumPair } from "#publish/timing/align/equalize-spectra.ts";
import type { MelSpectrum } from "#publish/sound/spectrum/mel-spectrum.ts";
import type { ReferencePhrase, ReferenceSpeech } from "#publish/timing/align/reference-speech.ts";
import { createSpeechFeatures, type FeatureFrames } from "#publish/timing/align/speech-features.ts";
import type { VoiceActivity } from "#publish/timing/align/voice-activity.ts";
import type { VoiceWeights } from "#publish/timing/align/voice-weights.ts";
import { warpSpectrum } from "#publish/timing/align/warp-spectrum.ts";

/** A recording whose pieces are known, and its text as the synthetic voice reads it. */
export interface AlignedVoice {
  readonly name: string;
  readonly sound: MelSpectrum;
  /** Of the sound without what was mixed into it. */
  readonly activity: VoiceActivity;
  /** One sentence for each piece. */
  readonly reference: ReferenceSpeech;
  /** For each piece its frames in the sound. */
  readonly pieces: readonly (readonly [start: number, end: number])[];
}

/** One frame of a person's speech and one of the synthetic voice's that say the same. */
export interface FramePairs {
  /** The spectra that the frames are counted in. */
  readonly spectra: SpectrumPair;
  readonly pairs: readonly (readonly [soundFrame: number, referenceFrame: number])[];
}

const warps = [0.9, 1, 1.1, 1.21, 1.33];
/** A piece may begin and end a little outside of its measured place. */
const marginFrames = 5;
/** Frames that a row is drawn out over say little new. */
const mostFramesOfRow = 6;
/** Distances of features of variance 1 that have nothing to do with each other. */
const level = 1.2;

/**
 * Finds which frames say the same inside of each known piece, each piece in the warp that
 * fits it best, for one of these warps after the other.
 */
export async function forceAlignment(
  voice: AlignedVoice,
  weights: VoiceWeights,
): Promise<FramePairs[]> {
  const views = warps.map((warp) => createView(voice, weights, warp));
  const chosen = views.map((): (readonly [number, number])[] => []);
  for (const [piece, [start, end]] of voice.pieces.entries()) {
    let best: PieceMatch = { cost: Infinity, pairs: [] };
    let bestView = 0;
    for (const [index, view] of views.entries()) {
      const match = await matchPiece(voice, view, {
        range: [Math.max(0, start - marginFrames), end + marginFrames],
        phrases: voice.reference.phrases.filter(({ sentence }) => sentence === piece),
      });
      if (match.cost < best.cost) [best, bestView] = [match, index];
    }
    chosen[bestView]?.push(...best.pairs);
  }
  return views.map(({ spectra }, index) => ({ spectra, pairs: chosen[index] ?? [] }));
}

interface View {
  readonly spectra: SpectrumPair;
  readonly sound: FeatureFrames;
  readonly reference: FeatureFrames;
}

function createView({ sound, reference }: AlignedVoice, weights: VoiceWeights, warp: number): View {
  const spectra = equalizeSpectra({ sound, reference: warpSpectrum(reference.spectrum, warp) });
  return {
    spectra,
    sound: createSpeechFeatures(spectra.sound, "sound", { weights }),
    reference: createSpeechFeatures(spectra.reference, "reference", { weights }),
  };
}

interface PieceMatch {
  readonly cost: number;
  readonly pairs: readonly (readonly [number, number])[];
}

async function matchPiece(
  { activity }: AlignedVoice,
  { sound, reference }: View,
  {
    range: [start, end],
    phrases,
  }: { readonly range: readonly [number, number]; readonly phrases: readonly ReferencePhrase[] },
): Promise<PieceMatch> {
  const { dimension, values } = sound;
  const cut = values.subarray(start * dimension, end * dimension);
  const frameCount = cut.length / dimension;
  const own = { ...activity, values: activity.values.subarray(start, start + frameCount) };
  const costs = createMatchCosts(own, { pooledFrames: 1, search: "places", level });
  const match = await matchSpeech({
    sound: { dimension, frameCount, values: cut },
    reference,
    phrases: phrases.map(({ startFrame, endFrame }) => [startFrame, endFrame]),
    costs: { ...costs, gap: costs.gap.map(() => Infinity), skip: Infinity },
    pulse: () => Promise.resolve(),
  });
  const pairs = match.phrases.flatMap(({ rowFrames, endFrame }, index) => {
    const first = phrases[index]?.startFrame ?? 0;
    return [...rowFrames].flatMap((frame, row) => {
      const next = Math.max(frame + 1, rowFrames[row + 1] ?? endFrame);
      const count = Math.min(next - frame, mostFramesOfRow);
      return Array.from({ length: count }, (_, k) => [start + frame + k, first + row] as const);
    });
  });
  return { cost: match.cost, pairs };
}
