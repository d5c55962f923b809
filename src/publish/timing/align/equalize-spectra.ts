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
  const referenceValues = Float32Array.from(reference.values);
  for (let band = 0; band < bandCount; band += 1) {
    const { loud, floor } = measureBand(sound, band);
    const gain = loud - measureBand(reference, band).loud;
    const noise = Math.exp(floor);
    for (let index = band; index < referenceValues.length; index += bandCount) {
      referenceValues[index] = Math.log(Math.exp((referenceValues[index] ?? 0) + gain) + noise);
    }
  }
  return {
    sound: raiseFloor(sound),
    reference: { frameCount: reference.frameCount, values: referenceValues },
  };
}

/** The sound without what lies below its floor in each band. */
export function raiseFloor(sound: MelSpectrum): MelSpectrum {
  const values = Float32Array.from(sound.values);
  for (let band = 0; band < bandCount; band += 1) {
    const { floor } = measureBand(sound, band);
    for (let index = band; index < values.length; index += bandCount) {
      values[index] = Math.max(values[index] ?? 0, floor);
    }
  }
  return { frameCount: sound.frameCount, values };
}

/** How loud speech is in a band, and where its silence lies, as logarithms of power. */
export function measureBand(
  { frameCount, values }: MelSpectrum,
  band: number,
): { readonly loud: number; readonly floor: number } {
  const sorted = Float32Array.from(
    { length: Math.ceil(frameCount / sampleStep) },
    (_, index) => values[index * sampleStep * bandCount + band] ?? 0,
  ).toSorted();
  const percentile = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const loud = percentile(loudShare);
  return { loud, floor: Math.max(percentile(floorShare), loud - deepestFloor) };
}
