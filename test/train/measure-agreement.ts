import { createSpeechFeatures } from "#publish/timing/align/speech-features.ts";
import type { VoiceWeights } from "#publish/timing/align/voice-weights.ts";
import { forceAlignment, type AlignedVoice } from "./force-alignment.ts";

/** Correlation of a person's and the synthetic voice's features where both say the same, over all dimensions. */
export async function measureAgreement(
  voice: AlignedVoice,
  weights: VoiceWeights,
): Promise<number> {
  let [products, ones, others] = [0, 0, 0];
  for (const { spectra, pairs } of await forceAlignment(voice, weights)) {
    const { dimension, values } = createSpeechFeatures(spectra.sound, "sound", { weights });
    const { values: far } = createSpeechFeatures(spectra.reference, "reference", { weights });
    for (const [soundFrame, referenceFrame] of pairs) {
      for (let k = 0; k < dimension; k += 1) {
        const one = values[soundFrame * dimension + k] ?? 0;
        const other = far[referenceFrame * dimension + k] ?? 0;
        products += one * other;
        ones += one * one;
        others += other * other;
      }
    }
  }
  return products / Math.sqrt(ones * others);
}
