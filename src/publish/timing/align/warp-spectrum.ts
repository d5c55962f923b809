import { bandCount, findWarpedBand } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";

/**
 * Makes a voice sound as if its vocal tract were shorter: every resonance lies higher by
 * `warp`. Men, women and children, and synthetic voices, differ most in just this.
 */
export function warpSpectrum({ frameCount, values }: MelSpectrum, warp: number): MelSpectrum {
  const places = Array.from({ length: bandCount }, (_, band) => findWarpedBand(band, warp));
  const left = Uint8Array.from(places, (place) => Math.min(bandCount - 2, Math.floor(place)));
  const shares = Float64Array.from(places, (place, band) => place - (left[band] ?? 0));
  const warped = new Float32Array(values.length);
  for (let offset = 0; offset < values.length; offset += bandCount) {
    for (let band = 0; band < bandCount; band += 1) {
      const from = offset + (left[band] ?? 0);
      const share = shares[band] ?? 0;
      warped[offset + band] = (values[from] ?? 0) * (1 - share) + (values[from + 1] ?? 0) * share;
    }
  }
  return { frameCount, values: warped };
}
