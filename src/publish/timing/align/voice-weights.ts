import weights from "./voice-weights.json" with { type: "json" };

/**
 * The sums of spliced cepstra in which a person's speech and the synthetic voice's agree: their
 * canonical correlations. `npm run train` finds them.
 */
export interface VoiceWeights {
  readonly cepstrumSize: number;
  /** Which frames around a frame are looked at. */
  readonly offsets: readonly number[];
  /** One row for each dimension. */
  readonly sound: readonly (readonly number[])[];
  readonly reference: readonly (readonly number[])[];
  /** How well both agree in each dimension, 0 to 1, descending. */
  readonly correlations: readonly number[];
}

/** What was learned from the recordings that `README.md` of this folder names. */
export const voiceWeights: VoiceWeights = weights;
