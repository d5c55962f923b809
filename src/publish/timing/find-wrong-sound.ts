import type { PublishFault } from "../faults/publish-error.ts";
import type { AlignedCues } from "./align-cues.ts";
import type { TimedCue } from "./cues/timed-cue.ts";

/** Greetings and farewells are alike in all episodes: this much more must be heard. */
const leastSpokenShare = 0.4;
/**
 * Words that are spoken fit by so much more than words that are not. The latter's fit is
 * found in each recording, by sentences of the script at places that are not theirs.
 */
const leastGain = 0.02;
/** Where sentences fit less by chance than this, few were tried, and by luck. */
const leastChance = 0.035;
/** So much more is asked for of a single sentence, of two half as much: few can fit by chance. */
const gainOfOne = 0.06;
/** Fewer sentences are found somewhere by chance: the recording's own measure says little then. */
const fewSentences = 8;
/** Other words never fit by half as much; a synthetic voice fits its like wherever it is laid. */
const sureEvidence = 0.2;
/** How well what is not spoken fits at most, where a script is too short to tell. */
const usualChance = 0.045;

/** What was heard of a text. */
export interface HeardText extends Pick<AlignedCues, "spokenShare" | "fit"> {
  readonly cues: readonly (readonly Pick<TimedCue, "isSpoken">[])[];
}

/** Says why a sound seems to speak another text; undefined where it does not seem so. */
export function findWrongSound({
  spokenShare,
  fit,
  cues,
}: HeardText): Pick<PublishFault, "code" | "quoted"> | undefined {
  if (spokenShare < leastSpokenShare) {
    return { code: "wrong-sound", quoted: String(Math.floor(spokenShare * 100)) };
  }
  if (!fit || fit.evidence >= sureEvidence) return undefined;
  const count = cues.flat().filter(({ isSpoken }) => isSpoken).length;
  const measured = fit.chance ?? usualChance;
  const most = count < fewSentences ? usualChance : Infinity;
  const chance = Math.max(leastChance, Math.min(measured, most));
  const least = chance + leastGain + gainOfOne / Math.max(1, count);
  if (fit.evidence >= least) return undefined;
  const format = (share: number): string => `${(Math.max(0, share) * 100).toFixed(1)} %`;
  return { code: "foreign-text", quoted: `${format(fit.evidence)} instead of ${format(least)}` };
}
