import type { Caption } from "./caption.ts";

/** So many of the captions must stay while the next one is spoken. */
const leastShare = 0.6;
/** Two voices that meet overlap by less. */
const leastOverlapMs = 300;

/**
 * Ends captions where the next one starts, in files that leave each row on the screen while the
 * next one is spoken below it. Single overlaps are two voices and stay.
 */
export function clipRows(captions: readonly Caption[]): readonly Caption[] {
  const overlaps = captions.filter(({ endMs }, index) => {
    const next = captions[index + 1];
    return next !== undefined && endMs - next.startMs >= leastOverlapMs;
  });
  const isRows = captions.length > 2 && overlaps.length >= leastShare * (captions.length - 1);
  if (!isRows || captions.some(({ voices }) => voices)) return captions;
  return captions.map((caption, index) => {
    const nextMs = captions[index + 1]?.startMs ?? Infinity;
    // Words that are timed say best when the row is spoken.
    const lastWordMs = caption.words.at(-1)?.[2] ?? 0;
    const endMs = Math.min(caption.endMs, Math.max(nextMs, lastWordMs, caption.startMs));
    return { ...caption, endMs };
  });
}
