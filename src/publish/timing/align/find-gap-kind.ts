import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { createCepstra } from "./speech-features.ts";

/** What is heard in a gap. */
export type GapKind = "music" | "speech";

/** How a sound moves. */
export interface SoundMotion {
  /** Standard deviation of the loudness. */
  readonly level: number;
  /** Standard deviation of the broad shape of the spectrum. */
  readonly shape: number;
  /** How much of the shape still stands half a syllable later, -1 to 1. */
  readonly steadiness: number;
}

const syllableFrames = 10;
/** Speech moves as much as other speech of the recording; limits from 50 gaps of known kind. */
const leastLevelShare = 0.8;
const leastShapeShare = 0.78;
const mostShapeShare = 1.3;
/** Held notes stand longer than any sound of speech. */
const steadierBy = 0.35;

/** Tells music from speech by how it moves, compared with the recording's own speech. */
export function findGapKind(gap: SoundMotion, speech: SoundMotion): GapKind {
  const shapeShare = gap.shape / Math.max(1e-6, speech.shape);
  const isSpeech =
    gap.level >= leastLevelShare * speech.level &&
    shapeShare >= leastShapeShare &&
    shapeShare <= mostShapeShare &&
    gap.steadiness <= speech.steadiness + steadierBy;
  return isSpeech ? "speech" : "music";
}

/** Measures how the sound moves in some stretches `[start, end)` of frames, joined. */
export function measureMotion(
  { values }: MelSpectrum,
  stretches: readonly (readonly [start: number, end: number])[],
): SoundMotion {
  const frameCount = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  const joined = new Float32Array(frameCount * bandCount);
  let offset = 0;
  for (const [start, end] of stretches) {
    joined.set(values.subarray(start * bandCount, end * bandCount), offset);
    offset += (end - start) * bandCount;
  }
  const { dimension, values: cepstra } = createCepstra({ frameCount, values: joined });
  const moments = Array.from({ length: dimension }, (_, k) =>
    measureMoments(cepstra.filter((__, index) => index % dimension === k)),
  );
  const [level, ...shapes] = moments;
  const sum = (pick: (own: Moments) => number): number =>
    shapes.reduce((total, own) => total + pick(own), 0);
  const shapeVariance = sum(({ variance }) => variance);
  return {
    level: Math.sqrt(level?.variance ?? 0),
    shape: Math.sqrt(shapeVariance / Math.max(1, shapes.length)),
    steadiness: sum(({ covariance }) => covariance) / Math.max(1e-6, shapeVariance),
  };
}

interface Moments {
  readonly variance: number;
  /** With itself half a syllable later. */
  readonly covariance: number;
}

function measureMoments(track: Float32Array): Moments {
  const count = Math.max(1, track.length);
  const mean = track.reduce((sum, value) => sum + value, 0) / count;
  const variance = track.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const pairs = Math.max(0, track.length - syllableFrames);
  let products = 0;
  for (let frame = 0; frame < pairs; frame += 1) {
    products += ((track[frame] ?? 0) - mean) * ((track[frame + syllableFrames] ?? 0) - mean);
  }
  return { variance, covariance: products / Math.max(1, pairs) };
}
