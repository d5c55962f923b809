/** How loud a sound is from moment to moment. */
export interface SoundLevels {
  /** Root mean square of each {@link levelFrameMs}, 0 to 1. */
  readonly levels: readonly number[];
  readonly durationSeconds: number;
}

/** Decoded sound: one array of samples per channel. */
export interface SoundChunk {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}

/** Measures a sound that comes in chunks, so that a long recording never stands in memory whole. */
export interface LevelMeter {
  push(chunk: SoundChunk): void;
  finish(): SoundLevels;
}

/** Length of the stretch that one level describes. */
export const levelFrameMs = 10;

/** Makes a meter. Channels are mixed to one; a last stretch that is not full counts too. */
export function createLevelMeter(): LevelMeter {
  const levels: number[] = [];
  let durationSeconds = 0;
  let energy = 0;
  let count = 0;
  let frameSamples = 0;
  const close = (): void => {
    levels.push(Math.sqrt(energy / count));
    energy = 0;
    count = 0;
  };
  return {
    push: (chunk) => {
      const samples = mixToMono(chunk);
      const samplesPerFrame = (chunk.sampleRate * levelFrameMs) / 1000;
      durationSeconds += samples.length / chunk.sampleRate;
      if (frameSamples === 0) frameSamples = samplesPerFrame;
      for (const sample of samples) {
        energy += sample * sample;
        count += 1;
        if (count < frameSamples) continue;
        // 11 025 Hz has 110.25 samples per frame: the rest is carried into the next one.
        frameSamples += samplesPerFrame - count;
        close();
      }
    },
    finish: () => {
      if (count > 0) close();
      return { levels, durationSeconds };
    },
  };
}

/** Mixes all channels to one, each as loud as the others. */
export function mixToMono({ channelData }: SoundChunk): Float32Array {
  const [first = new Float32Array(), ...others] = channelData;
  if (others.length === 0) return first;
  return first.map((sample, index) => {
    const sum = others.reduce((total, channel) => total + (channel[index] ?? 0), sample);
    return sum / channelData.length;
  });
}
