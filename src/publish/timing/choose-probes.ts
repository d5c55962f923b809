import type { MillisecondRange } from "../sound/millisecond-range.ts";
import type { SentenceClaim } from "./hear-claims.ts";

/** Some of the claims, and the stretches of the sound in which they should be heard. */
export interface ClaimProbes {
  readonly claims: readonly SentenceClaim[];
  readonly stretches: readonly MillisecondRange[];
}

/** A shorter sound is listened to whole. */
const leastSoundMs = 240_000;
/** How often claims are probed: an insertion moves all that is behind it. */
const everyMs = 60_000;
/** How much is probed at a time; with less listening is not sure. */
const probeMs = 10_000;
/** How much earlier and later a claim may be heard. */
const reachMs = 4000;

/**
 * Chooses sentences all over a long sound whose claims stand for the others; undefined where
 * listening to all of it takes hardly longer.
 */
export function chooseProbes(
  claims: readonly SentenceClaim[],
  durationMs: number,
): ClaimProbes | undefined {
  if (durationMs < leastSoundMs) return undefined;
  const chosen: SentenceClaim[] = [];
  const stretches: MillisecondRange[] = [];
  for (let index = 0; index < claims.length;) {
    const first = claims[index];
    if (!first) break;
    let next = index;
    let endMs = first.startMs;
    for (let claim: SentenceClaim | undefined = first; claim; claim = claims[next]) {
      chosen.push(claim);
      endMs = Math.max(endMs, claim.endMs);
      next += 1;
      if (endMs - first.startMs >= probeMs) break;
    }
    const startMs = Math.max(stretches.at(-1)?.[1] ?? 0, first.startMs - reachMs);
    stretches.push([startMs, Math.max(startMs, Math.min(durationMs, endMs + reachMs))]);
    index = next;
    while ((claims[index]?.startMs ?? Infinity) < first.startMs + everyMs) index += 1;
  }
  return { claims: chosen, stretches };
}
