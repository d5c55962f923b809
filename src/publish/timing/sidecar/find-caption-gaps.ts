import type { TimedGap } from "../cues/timed-cue.ts";
import type { SpokenPiece, SpokenPieces } from "./list-spoken-pieces.ts";
import type { LocatedScript } from "./locate-script.ts";
import { isUnspoken } from "./read-sentence-times.ts";

/** Shorter ones are no more than a cough. */
const shortestMs = 1500;
/** Captions of one piece of music or one advertisement stand no farther apart. */
const longestPauseMs = 1000;
/** As much of the notes must be missing beside a caption that says the same in other words. */
const leastVariantShare = 0.5;

/** Lists the stretches of sound whose captions are not in the notes, in order. */
export function findCaptionGaps(script: LocatedScript, { captions }: SpokenPieces): TimedGap[] {
  const isForeign = findForeign(script, captions);
  let nextOwnMs = Infinity;
  const limits = captions
    .map(({ startMs }, index) => ({ startMs, isOwn: isForeign[index] !== true }))
    .toReversed()
    .map(({ startMs, isOwn }) => (nextOwnMs = isOwn ? startMs : nextOwnMs))
    .toReversed();
  const gaps: { startMs: number; endMs: number; kind: TimedGap["kind"] }[] = [];
  let ownEndMs = 0;
  for (const [index, { startMs, endMs, text }] of captions.entries()) {
    if (isForeign[index] !== true) {
      ownEndMs = Math.max(ownEndMs, endMs);
      continue;
    }
    const from = Math.max(startMs, ownEndMs);
    const to = Math.min(endMs, limits[index] ?? endMs);
    // `[music]` and `♪ la la ♪`; all else that is foreign was said.
    const kind = isUnspoken(text) || text.includes("♪") ? "music" : "speech";
    const last = gaps.at(-1);
    if (last && ownEndMs <= last.startMs && from - last.endMs <= longestPauseMs) {
      last.endMs = Math.max(last.endMs, to);
      if (kind === "speech") last.kind = kind;
    } else if (from < to) gaps.push({ startMs: from, endMs: to, kind });
  }
  return gaps.filter(({ startMs, endMs }) => endMs - startMs >= shortestMs);
}

/** For each caption whether nothing of it is in the notes, not even in other words. */
function findForeign(
  { sentences, notes, spoken, positions, origins }: LocatedScript,
  captions: readonly SpokenPiece[],
): boolean[] {
  const missing = notes.map(({ weight }, token) => (positions[token] === -1 ? weight : 0));
  for (const { from, to } of sentences) {
    // What was not read has no other words in the captions.
    if (positions.subarray(from, to).every((position) => position === -1))
      missing.fill(0, from, to);
  }
  let variantWeight = weighMissing(missing, positions, 0);
  return captions.map(({ from, to, text }) => {
    const last = origins.subarray(from, to).findLast((origin) => origin >= 0);
    if (last !== undefined) variantWeight = weighMissing(missing, positions, last + 1);
    const own = spoken.slice(from, to).reduce((sum, { weight }) => sum + weight, 0);
    const isVariant = own > 0 && variantWeight >= leastVariantShare * own;
    return last === undefined && text.trim() !== "" && !isVariant;
  });
}

/** How much of the notes was not found from a token on up to the next that was. */
function weighMissing(missing: readonly number[], positions: Int32Array, from: number): number {
  let weight = 0;
  for (let token = from; positions[token] === -1; token += 1) weight += missing[token] ?? 0;
  return weight;
}
