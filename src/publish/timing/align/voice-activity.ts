import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";

/** How much of a recording sounds like more than its own silence. */
export interface VoiceActivity {
  /** For each frame: 0 for silence to 1 for speech (or music). */
  readonly values: Float32Array;
  /** How far loud speech lies above the floor, as natural logarithm of power. */
  readonly contrast: number;
}

const floorShare = 0.03;
const speechShare = 0.75;
const loudShare = 0.9;
/** See `equalize-spectra.ts`: below this far from loud it is silence. */
const deepestFloor = 9;
/** This share of the way from floor to speech is speech for sure. */
const certainShare = 0.6;

/** Measures by the mean of all bands, so that a hum in one of them does not count as voice. */
export function measureVoiceActivity({ frameCount, values }: MelSpectrum): VoiceActivity {
  const levels = new Float32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame += 1) {
    let sum = 0;
    for (let band = 0; band < bandCount; band += 1) sum += values[frame * bandCount + band] ?? 0;
    levels[frame] = sum / bandCount;
  }
  const sorted = levels.toSorted();
  const percentile = (share: number): number => sorted[Math.floor((frameCount - 1) * share)] ?? 0;
  const floor = Math.max(percentile(floorShare), percentile(loudShare) - deepestFloor);
  const contrast = Math.max(1e-6, percentile(speechShare) - floor);
  return {
    values: levels.map((level) =>
      Math.min(1, Math.max(0, (level - floor) / (certainShare * contrast))),
    ),
    contrast,
  };
}

/** Pauses shorter than this are closures inside words. */
const shortestPauseFrames = 6;
const quietActivity = 0.15;

/** Quiet stretches `[start, end)` in frames, in order; single loud frames do not break them. */
export function findQuietStretches({ values }: VoiceActivity): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  const isQuiet = (frame: number): boolean => {
    const near = [frame - 1, frame, frame + 1].map((at) => values[at] ?? 0);
    return near.filter((value) => value < quietActivity).length >= 2;
  };
  let start = -1;
  for (let frame = 0; frame <= values.length; frame += 1) {
    const quiet = frame < values.length && isQuiet(frame);
    if (quiet && start === -1) start = frame;
    if (quiet || start === -1) continue;
    if (frame - start >= shortestPauseFrames) stretches.push([start, frame]);
    start = -1;
  }
  return stretches;
}
