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

/** How loud speech is in a band, and where its silence lies, as logarithms of power. */
export interface BandLevel {
  readonly loud: number;
  readonly floor: number;
}

/**
 * Puts the reference into the recording's room: in every band the same loudness and the same
 * floor of noise. What noise drowns in the recording is then drowned in the reference too.
 */
export function equalizeSpectra({ sound, reference }: SpectrumPair): SpectrumPair {
  const levels = measureBands(sound);
  return {
    sound: raiseFloor(sound, levels),
    reference: equalizeReference(reference, levels),
  };
}

/** The reference in the room of a recording with these levels. */
export function equalizeReference(
  reference: MelSpectrum,
  levels: readonly BandLevel[],
): MelSpectrum {
  const values = Float32Array.from(reference.values);
  for (const [band, { loud, floor }] of levels.entries()) {
    const gain = loud - measureBand(reference, band).loud;
    const noise = Math.exp(floor);
    for (let index = band; index < values.length; index += bandCount) {
      values[index] = Math.log(Math.exp((values[index] ?? 0) + gain) + noise);
    }
  }
  return { frameCount: reference.frameCount, values };
}

/** The sound without what lies below its floor in each band. */
export function raiseFloor(sound: MelSpectrum, levels: readonly BandLevel[]): MelSpectrum {
  const values = Float32Array.from(sound.values);
  for (const [band, { floor }] of levels.entries()) {
    for (let index = band; index < values.length; index += bandCount) {
      values[index] = Math.max(values[index] ?? 0, floor);
    }
  }
  return { frameCount: sound.frameCount, values };
}

/** The level of each band. */
export function measureBands(spectrum: MelSpectrum): BandLevel[] {
  return Array.from({ length: bandCount }, (_, band) => measureBand(spectrum, band));
}

function measureBand({ frameCount, values }: MelSpectrum, band: number): BandLevel {
  const sorted = new Float32Array(Math.ceil(frameCount / sampleStep));
  for (let index = 0; index < sorted.length; index += 1) {
    sorted[index] = values[index * sampleStep * bandCount + band] ?? 0;
  }
  sorted.sort();
  const percentile = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const loud = percentile(loudShare);
  return { loud, floor: Math.max(percentile(floorShare), loud - deepestFloor) };
}
