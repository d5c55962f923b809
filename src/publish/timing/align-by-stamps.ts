import { alignCues, type AlignCuesOptions, type AlignedCues } from "./align-cues.ts";
import { doubtfulConfidence } from "./cues/confidence.ts";
import type { TextAnchor } from "./cues/text-anchor.ts";
import type { TimedCue } from "./cues/timed-cue.ts";
import type { HeardSound } from "./listen-for-cues.ts";

/** Times that the text says of itself: whole seconds, cut and not rounded, of paragraphs' starts. */
export type TextStamps = readonly TextAnchor[];

/** A paragraph that is heard so far from its stamp, in ms, bears it out. */
const nearest = { leastMs: -700, mostMs: 1700 };
/** Where so many of them do, the stamps are of this cut. */
const leastShare = 0.6;
const leastStamps = 2;

/**
 * Listens, and then listens once more between the stamps of a text where they say otherwise: a
 * stamp is believed where most of the others are borne out by what is heard. Stamps of another
 * cut change nothing.
 */
export async function alignByStamps(
  paragraphs: readonly string[],
  sound: HeardSound,
  { stamps, ...options }: AlignCuesOptions & { readonly stamps: TextStamps },
): Promise<AlignedCues> {
  const aligned = await alignCues(paragraphs, sound, options);
  const judged = stamps
    .filter(({ ms }) => ms < sound.durationMs)
    .map((stamp) => ({ stamp, offsetMs: findOffset(aligned.cues[stamp.paragraph], stamp) }));
  const near = judged.filter(({ offsetMs }) => isNear(offsetMs));
  const off = judged.filter(({ offsetMs }) => !isNear(offsetMs));
  const isBorneOut = near.length >= Math.max(leastStamps, judged.length * leastShare);
  if (off.length === 0 || !isBorneOut) return aligned;
  // Whoever typed them stopped the second before, all in the same way.
  const leadMs = findMedian(near.map(({ offsetMs = 0 }) => offsetMs));
  const anchors = off.map(({ stamp }) => ({ ...stamp, ms: stamp.ms + leadMs }));
  // What stands around a wrong start is wrong too.
  const doubted = new Set(off.flatMap(({ stamp: { paragraph } }) => [paragraph - 1, paragraph]));
  const known = aligned.cues.flatMap((cues, paragraph) =>
    cues.map((cue) => (doubted.has(paragraph) ? undefined : cue)),
  );
  const again = await alignCues(paragraphs, sound, {
    ...options,
    anchors,
    known: { cues: known, gaps: aligned.gaps },
  });
  const { fit, spokenShare } = aligned;
  return { ...again, fit, spokenShare };
}

function isNear(offsetMs: number | undefined): boolean {
  return offsetMs !== undefined && offsetMs > nearest.leastMs && offsetMs < nearest.mostMs;
}

/** How long after its stamp a paragraph is heard; undefined where that is doubtful. */
function findOffset(cues: readonly TimedCue[] | undefined, { ms }: TextAnchor): number | undefined {
  const [first] = cues ?? [];
  if (!first?.isSpoken || (first.confidence ?? 1) < doubtfulConfidence) return undefined;
  return first.startMs - ms;
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
