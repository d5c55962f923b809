/** Number of mel bands. */
export const bandCount = 26;
const lowestHertz = 80;
/** Speech has little above, and poor recordings have nothing there. */
const highestHertz = 7600;

/** A triangle over the frequencies of a Fourier transform. */
export interface MelBand {
  /** Index of the first frequency with a weight. */
  readonly first: number;
  readonly weights: Float64Array;
}

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700);
}

function toHertz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}

const lowestMel = toMel(lowestHertz);
const bandMels = (toMel(highestHertz) - lowestMel) / (bandCount + 1);

/** The frequency in the middle of a band; a fraction lies between two bands. */
function findMiddleHertz(band: number): number {
  return toHertz(lowestMel + (band + 1) * bandMels);
}

/**
 * Where a speaker with a shorter vocal tract has what another has in `band`: all resonances
 * lie higher by `warp`. The place is a fraction of a band, kept inside the bands.
 */
export function findWarpedBand(band: number, warp: number): number {
  const mel = toMel(findMiddleHertz(band) / warp);
  return Math.min(bandCount - 1, Math.max(0, (mel - lowestMel) / bandMels - 1));
}

/** Triangles of equal width on the mel scale, each overlapping half of its neighbours. */
export function createMelBands(sampleRate: number, transformSize: number): readonly MelBand[] {
  const perHertz = transformSize / sampleRate;
  return Array.from({ length: bandCount }, (_, band) => {
    const left = findMiddleHertz(band - 1);
    const middle = findMiddleHertz(band);
    const right = findMiddleHertz(band + 1);
    const first = Math.max(1, Math.ceil(left * perHertz));
    const last = Math.max(first, Math.floor(right * perHertz));
    const weights = Float64Array.from({ length: last - first + 1 }, (__, index) => {
      const hertz = (first + index) / perHertz;
      return Math.max(
        0,
        Math.min((hertz - left) / (middle - left), (right - hertz) / (right - middle)),
      );
    });
    // A band narrower than the distance of two frequencies takes the one next to it.
    if (weights.every((weight) => weight === 0)) weights[0] = 1;
    return { first, weights };
  });
}
