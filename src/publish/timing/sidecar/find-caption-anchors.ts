import type { TextAnchor } from "../cues/text-anchor.ts";
import type { SpokenPieces } from "./list-spoken-pieces.ts";
import type { LocatedScript } from "./locate-script.ts";
import { isUnspoken } from "./read-sentence-times.ts";

/**
 * Lists the points of the notes at which a caption starts, in order. A caption whose start
 * was not found, or stands in the notes in other words, gives none.
 */
export function findCaptionAnchors(
  { sentences, notes, spoken, positions, origins }: LocatedScript,
  { captions }: SpokenPieces,
): TextAnchor[] {
  const sentenceStarts = new Map(sentences.map(({ from, range }) => [from, range[0]]));
  return captions.flatMap(({ from, to, text, startMs }): TextAnchor[] => {
    const lead = origins.subarray(from, to).findIndex((origin) => origin >= 0);
    const origin = origins[from + lead] ?? -1;
    const token = notes[origin];
    if (lead === -1 || !token) return [];
    if (lead > 0 && !isUnspoken(text.slice(0, spoken[from + lead]?.start))) return [];
    const sentenceStart = sentenceStarts.get(origin);
    if (sentenceStart === undefined && (positions[origin - 1] ?? -1) === -1) return [];
    const offset = sentenceStart ?? token.start;
    return [{ paragraph: token.source, offset, ms: startMs }];
  });
}
