import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import { frameRate, type MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import type { TimedCue } from "../cues/timed-cue.ts";

/** Sentences of unknown times with some known ones around them, and the sound that holds them. */
export interface UnknownStretch {
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Known sentences on either side let the voice be recognised and hold the unknown. */
const contextMs = 20_000;

/**
 * Finds the stretches of a sound that must be listened to, so that each sentence without
 * times gets some. All of the sound where nothing is known, none where all is.
 */
export function findUnknownStretches(
  known: readonly (TimedCue | undefined)[],
  durationMs: number,
): UnknownStretch[] {
  const stretches: UnknownStretch[] = [];
  for (const [index, cue] of known.entries()) {
    if (cue) continue;
    const firstSentence = walk(known, index, -1);
    const endSentence = walk(known, index, 1) + 1;
    const startMs = firstSentence === 0 ? 0 : (known[firstSentence - 1]?.endMs ?? 0);
    const endMs = known[endSentence]?.startMs ?? durationMs;
    const last = stretches.at(-1);
    if (last && last.endSentence >= firstSentence) {
      stretches[stretches.length - 1] = { ...last, endSentence, endMs };
    } else stretches.push({ firstSentence, endSentence, startMs, endMs });
  }
  return stretches;
}

/** Goes from a sentence until enough known ones were passed, or to the end of the text. */
function walk(known: readonly (TimedCue | undefined)[], start: number, step: 1 | -1): number {
  let passedMs = 0;
  let index = start;
  while (index + step in known) {
    const next = known[index + step];
    if (next && passedMs >= contextMs) return index;
    index += step;
    passedMs += next ? next.endMs - next.startMs : 0;
  }
  return index;
}

/** Some stretches of a sound as one, and the way back to its times. */
export interface CutSound {
  readonly spectrum: MelSpectrum;
  readonly toCutSeconds: (ms: number) => number;
  readonly toOriginalMs: (seconds: number) => number;
}

/** Joins stretches of a sound; times between them fall on the border. */
export function cutSound(
  spectrum: MelSpectrum,
  stretches: readonly Pick<UnknownStretch, "startMs" | "endMs">[],
): CutSound {
  const toFrame = (ms: number): number =>
    Math.min(spectrum.frameCount, Math.round((ms * frameRate) / 1000));
  const pieces: { readonly first: number; readonly frame: number; readonly count: number }[] = [];
  let frameCount = 0;
  for (const { startMs, endMs } of stretches) {
    const first = toFrame(startMs);
    const count = Math.max(0, toFrame(endMs) - first);
    pieces.push({ first, frame: frameCount, count });
    frameCount += count;
  }
  const values = new Float32Array(frameCount * bandCount);
  for (const { first, frame, count } of pieces) {
    const piece = spectrum.values.subarray(first * bandCount, (first + count) * bandCount);
    values.set(piece, frame * bandCount);
  }
  return {
    spectrum: { frameCount, values },
    toCutSeconds: (ms) => {
      const at = (ms * frameRate) / 1000;
      const piece = pieces.findLast(({ first }) => first <= at) ?? pieces[0];
      if (!piece) return 0;
      return (piece.frame + Math.min(piece.count, Math.max(0, at - piece.first))) / frameRate;
    },
    toOriginalMs: (seconds) => {
      const at = seconds * frameRate;
      const piece = pieces.findLast(({ frame }) => frame <= at) ?? pieces[0];
      return piece ? ((piece.first + at - piece.frame) * 1000) / frameRate : 0;
    },
  };
}
