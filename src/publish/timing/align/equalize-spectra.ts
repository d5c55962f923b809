import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";

/** What lies further below loud speech is silence, however quiet the recording's room is. */
const deepestFloor = 9;
const loudShare = 0.85;
const floorShare = 0.05;
/** Percentiles are taken from every third frame. */
const sampleStep = 3;

/** Two spectra that can be compared. */
export interface SpectrumPair {
  readonly sound: MelSpectrum;
  readonly reference: MelSpectrum;
}

/**
 * Puts the reference into the recording's room: in every band the same loudness and the same
 * floor of noise. What noise drowns in the recording is then drowned in the reference too.
 */
export function equalizeSpectra({ sound, reference }: SpectrumPair): SpectrumPair {
  const soundValues = Float32Array.from(sound.values);
  const referenceValues = Float32Array.from(reference.values);
  for (let band = 0; band < bandCount; band += 1) {
    const soundLevels = sortLevels(sound, band);
    const loud = findPercentile(soundLevels, loudShare);
    const floor = Math.max(findPercentile(soundLevels, floorShare), loud - deepestFloor);
    const gain = loud - findPercentile(sortLevels(reference, band), loudShare);
    for (let index = band; index < soundValues.length; index += bandCount) {
      soundValues[index] = Math.max(soundValues[index] ?? 0, floor);
    }
    const noise = Math.exp(floor);
    for (let index = band; index < referenceValues.length; index += bandCount) {
      referenceValues[index] = Math.log(Math.exp((referenceValues[index] ?? 0) + gain) + noise);
    }
  }
  return {
    sound: { frameCount: sound.frameCount, values: soundValues },
    reference: { frameCount: reference.frameCount, values: referenceValues },
  };
}

function sortLevels({ frameCount, values }: MelSpectrum, band: number): Float32Array {
  const count = Math.ceil(frameCount / sampleStep);
  return Float32Array.from(
    { length: count },
    (_, index) => values[index * sampleStep * bandCount + band] ?? 0,
  ).toSorted();
}

function findPercentile(sorted: Float32Array, share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
