import type { FeatureFrames } from "./speech-features.ts";

/** So many frames stand for the reference as a whole. */
const sampleCount = 128;

/**
 * Measures for each frame of a sound by which factor its squared distances are to be
 * multiplied, so that all frames are equally far from the reference as a whole. A dull frame
 * is near to everything, which says nothing of the words in it.
 */
export function measureScales(sound: FeatureFrames, reference: FeatureFrames): Float32Array {
  const { dimension, frameCount, values } = sound;
  const means = new Float32Array(frameCount);
  const step = Math.max(1, Math.floor(reference.frameCount / sampleCount));
  for (let row = 0; row < reference.frameCount; row += step) {
    const far = reference.values.subarray(row * dimension, (row + 1) * dimension);
    for (let frame = 0; frame < frameCount; frame += 1) {
      let sum = 0;
      for (let k = 0; k < dimension; k += 1) {
        const difference = (values[frame * dimension + k] ?? 0) - (far[k] ?? 0);
        sum += difference * difference;
      }
      means[frame] = (means[frame] ?? 0) + Math.sqrt(sum);
    }
  }
  const usual = means.reduce((sum, mean) => sum + mean, 0) / Math.max(1, frameCount);
  return means.map((mean) => (usual / Math.max(1e-6, mean)) ** 2);
}
