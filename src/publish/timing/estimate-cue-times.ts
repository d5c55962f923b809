import type { MillisecondRange } from "../sound/millisecond-range.ts";

/** The parts of a sound that matter to an estimate. */
export interface SoundOutline {
  readonly durationMs: number;
  /** In order, not overlapping. */
  readonly silences: readonly MillisecondRange[];
}

/**
 * Estimates when sentences are spoken by their lengths: together, in order, they fill the
 * sound that is not silence. A sound of silence alone is filled from end to end.
 */
export function estimateCueTimes(
  lengths: readonly number[],
  { durationMs, silences }: SoundOutline,
): MillisecondRange[] {
  const voiced = listVoicedStretches(durationMs, silences);
  const voicedMs = voiced.reduce((sum, [startMs, endMs]) => sum + endMs - startMs, 0);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let spoken = 0;
  return lengths.map((length) => {
    const from = total === 0 ? 0 : Math.round((voicedMs * spoken) / total);
    spoken += length;
    const to = total === 0 ? 0 : Math.round((voicedMs * Math.min(spoken, total)) / total);
    const startMs = findStart(voiced, from);
    return [startMs, Math.max(startMs, findEnd(voiced, to))];
  });
}

/**
 * The same from one known start to the next.
 *
 * @param known start in ms by index of the sentence
 */
export function estimateBetween(
  lengths: readonly number[],
  { durationMs, silences }: SoundOutline,
  known: ReadonlyMap<number, number>,
): MillisecondRange[] {
  const starts = [...known].toSorted(([one], [other]) => one - other);
  const borders = [[0, 0] as const, ...starts, [lengths.length, durationMs] as const];
  return borders.slice(1).flatMap(([end, endMs], index) => {
    const [start, startMs] = borders[index] ?? [0, 0];
    const lengthMs = Math.max(0, endMs - startMs);
    const inside = silences
      .map(([from, to]): MillisecondRange => [
        Math.max(0, from - startMs),
        Math.min(lengthMs, to - startMs),
      ])
      .filter(([from, to]) => from < to);
    const own = { durationMs: lengthMs, silences: inside };
    return estimateCueTimes(lengths.slice(start, end), own).map(
      ([from, to], order): MillisecondRange => [
        order === 0 && known.has(start) ? startMs : startMs + from,
        startMs + to,
      ],
    );
  });
}

function listVoicedStretches(
  durationMs: number,
  silences: readonly MillisecondRange[],
): readonly MillisecondRange[] {
  const starts = [0, ...silences.map(([, endMs]) => endMs)];
  const ends = [...silences.map(([startMs]) => startMs), durationMs];
  const voiced = starts
    .map((startMs, index): MillisecondRange => [startMs, ends[index] ?? durationMs])
    .filter(([startMs, endMs]) => startMs < endMs);
  return voiced.length > 0 ? voiced : [[0, durationMs]];
}

/** Where the sound is when `voicedMs` of it were voiced: after a pause that lies just there. */
function findStart(voiced: readonly MillisecondRange[], voicedMs: number): number {
  let restMs = voicedMs;
  for (const [startMs, endMs] of voiced) {
    if (restMs < endMs - startMs) return startMs + restMs;
    restMs -= endMs - startMs;
  }
  return voiced.at(-1)?.[1] ?? 0;
}

/** The same, but before a pause that lies just there. */
function findEnd(voiced: readonly MillisecondRange[], voicedMs: number): number {
  let restMs = voicedMs;
  for (const [startMs, endMs] of voiced) {
    if (restMs <= endMs - startMs) return startMs + restMs;
    restMs -= endMs - startMs;
  }
  return voiced.at(-1)?.[1] ?? 0;
}
