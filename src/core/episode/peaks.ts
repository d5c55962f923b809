// One character per peak: a level from 0 to 63, quiet to loud.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Renders levels of 0–1 as one character each; values outside are clamped, NaN is 0. */
export function formatPeaks(levels: readonly number[]): string {
  return levels
    .map((level) => {
      const clamped = Math.min(1, Math.max(0, Number.isNaN(level) ? 0 : level));
      return alphabet.charAt(Math.round(clamped * 63));
    })
    .join("");
}

/** Parses what {@link formatPeaks} rendered: levels of 0–1 in steps of 1/63; a foreign character is 0. */
export function parsePeaks(text: string): number[] {
  return Array.from(text, (character) => Math.max(0, alphabet.indexOf(character)) / 63);
}

/**
 * Reduces (or stretches) levels to `count` bars, each the loudest of its stretch.
 * An empty input gives empty bars.
 */
export function resamplePeaks(levels: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / count));
    return Math.max(0, ...levels.slice(from, to));
  });
}
