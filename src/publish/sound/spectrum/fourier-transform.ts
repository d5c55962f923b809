/** Power spectra of real signals of one fixed length. */
export interface FourierTransform {
  /** A power of two. */
  readonly size: number;
  /**
   * Writes the power of the frequencies 0 to `size / 2` of a signal. The signal is read, not
   * kept; `power` needs `size / 2 + 1` places.
   */
  measurePower(signal: Float64Array, power: Float64Array): void;
}

/**
 * Makes a fast Fourier transform. A real signal of `size` samples is transformed as a
 * complex one of half the length, which takes half the time; tables are made once.
 *
 * @param size a power of two, at least 4
 */
export function createFourierTransform(size: number): FourierTransform {
  const half = size / 2;
  const swaps = createBitReversal(half);
  const angles = Array.from({ length: half + 1 }, (_, k) => (2 * Math.PI * k) / size);
  const cosines = Float64Array.from(angles, Math.cos);
  const sines = Float64Array.from(angles, Math.sin);
  const re = new Float64Array(half);
  const im = new Float64Array(half);
  return {
    size,
    measurePower: (signal, power) => {
      for (let k = 0; k < half; k += 1) {
        const place = 2 * (swaps[k] ?? 0);
        re[k] = signal[place] ?? 0;
        im[k] = signal[place + 1] ?? 0;
      }
      transform({ re, im, cosines, sines });
      for (let k = 0; k <= half; k += 1) {
        // Even and odd samples were transformed together; symmetry parts them again.
        const own = k === half ? 0 : k;
        const mirror = k === 0 ? 0 : half - k;
        const zRe = re[own] ?? 0;
        const zIm = im[own] ?? 0;
        const mirrorRe = re[mirror] ?? 0;
        const mirrorIm = im[mirror] ?? 0;
        const oddRe = (zIm + mirrorIm) / 2;
        const oddIm = (mirrorRe - zRe) / 2;
        const cosine = cosines[k] ?? 0;
        const sine = sines[k] ?? 0;
        const real = (zRe + mirrorRe) / 2 + oddRe * cosine + oddIm * sine;
        const imaginary = (zIm - mirrorIm) / 2 + oddIm * cosine - oddRe * sine;
        power[k] = real * real + imaginary * imaginary;
      }
    },
  };
}

interface TransformTables {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** Radix 2, in place, on values in bit-reversed order; the tables are for twice the length. */
function transform({ re, im, cosines, sines }: TransformTables): void {
  const size = re.length;
  for (let half = 1; half < size; half *= 2) {
    const stride = size / half;
    for (let start = 0; start < size; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const a = start + k;
        const b = a + half;
        const cosine = cosines[k * stride] ?? 0;
        const sine = sines[k * stride] ?? 0;
        const bRe = re[b] ?? 0;
        const bIm = im[b] ?? 0;
        const turnedRe = bRe * cosine + bIm * sine;
        const turnedIm = bIm * cosine - bRe * sine;
        const aRe = re[a] ?? 0;
        const aIm = im[a] ?? 0;
        re[b] = aRe - turnedRe;
        im[b] = aIm - turnedIm;
        re[a] = aRe + turnedRe;
        im[a] = aIm + turnedIm;
      }
    }
  }
}

function createBitReversal(size: number): Uint32Array {
  const bits = Math.log2(size);
  return Uint32Array.from({ length: size }, (_, index) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
}
