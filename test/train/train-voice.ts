import { createSpeechCepstra, createSplicer } from "#publish/timing/align/speech-features.ts";
import type { VoiceWeights } from "#publish/timing/align/voice-weights.ts";
import { createCorrelator, type Correlator } from "./canonical-correlation.ts";
import { forceAlignment, type AlignedVoice, type FramePairs } from "./force-alignment.ts";

const cepstrumSize = 13;
const offsets = [-16, -10, -5, 0, 5, 10, 16];
const dimension = 16;
/** Alignments get better with better features; after this many rounds hardly. */
const rounds = 2;
/** No recording counts as more pairs than this, however long it is. */
const mostPairs = 6000;

/** Learns in which sums of cepstra people and the synthetic voice agree. */
export async function trainVoice(voices: readonly AlignedVoice[]): Promise<VoiceWeights> {
  let weights = createPlainWeights();
  for (let round = 0; round < rounds; round += 1) {
    const correlator = createCorrelator(cepstrumSize * offsets.length);
    for (const voice of voices) {
      const aligned = await forceAlignment(voice, weights);
      const count = aligned.reduce((sum, { pairs }) => sum + pairs.length, 0);
      for (const one of aligned) addPairs(correlator, one, Math.min(1, mostPairs / count));
    }
    const { correlations, one, other } = correlator.finish(dimension);
    weights = { cepstrumSize, offsets, sound: one, reference: other, correlations };
  }
  return weights;
}

/** To begin with: seven cepstra and their slopes, the broadest shapes first. */
function createPlainWeights(): VoiceWeights {
  const broad = 7;
  const middle = offsets.indexOf(0);
  const rows = Array.from({ length: 2 * broad }, (_, row) => {
    const weights = Array.from({ length: cepstrumSize * offsets.length }, () => 0);
    const k = row % broad;
    if (row < broad) weights[middle * cepstrumSize + k] = 1;
    else {
      weights[(middle + 1) * cepstrumSize + k] = 1;
      weights[(middle - 1) * cepstrumSize + k] = -1;
    }
    return weights;
  });
  // Standing for how much each counts: variances of 1 / (1 + k / 3).
  const correlations = rows.map((_, row) => {
    const variance = 1 / (1 + (row % broad) / 3);
    return (Math.sqrt(1 + 4 * variance * variance) - 1) / (2 * variance);
  });
  return { cepstrumSize, offsets, sound: rows, reference: rows, correlations };
}

function addPairs(correlator: Correlator, { spectra, pairs }: FramePairs, weight: number): void {
  if (pairs.length === 0) return;
  const one = createSplicer(createSpeechCepstra(spectra.sound, cepstrumSize), offsets);
  const other = createSplicer(createSpeechCepstra(spectra.reference, cepstrumSize), offsets);
  for (const [soundFrame, referenceFrame] of pairs) {
    one.read(soundFrame);
    other.read(referenceFrame);
    correlator.add(one.values, other.values, weight);
  }
}
