import { countSyllables } from "../cues/count-syllables.ts";
import type { Caption, WrittenCaption } from "./caption.ts";

/** Calm speech, where a file does not tell the pace of its own. */
const usualSyllableMs = 220;

/**
 * Gives every caption an end: where the file says none, the start of the next one; behind the
 * last, as long as its text takes at the pace of the others.
 */
export function fillCaptionEnds(captions: readonly WrittenCaption[]): Caption[] {
  return captions.map((caption, index): Caption => {
    const { endMs, startMs, text } = caption;
    if (endMs !== undefined) return { ...caption, endMs };
    const next = captions[index + 1];
    if (next) return { ...caption, endMs: Math.max(startMs, next.startMs) };
    const syllableMs = measureSyllableMs(captions);
    return {
      ...caption,
      endMs: startMs + Math.round(countSyllables(text) * syllableMs),
      isOpen: true,
    };
  });
}

/** The median of what a syllable takes up to the start of the next caption. */
function measureSyllableMs(captions: readonly WrittenCaption[]): number {
  const paces = captions.slice(0, -1).map(({ startMs, text }, index) => {
    const ms = (captions[index + 1]?.startMs ?? startMs) - startMs;
    return ms / Math.max(1, countSyllables(text));
  });
  return paces.toSorted((a, b) => a - b)[paces.length >> 1] ?? usualSyllableMs;
}
