import type { EpisodeFile } from "#core/files/episode-file.ts";

type Cue = EpisodeFile["transcript"][number]["cues"][number];

/** `[start, end)` in UTF-16 units of a text, then start and end in ms. */
export type TimedWord = Cue["words"][number];

const separator = "\n";

/** One text in which each sentence is a line. */
export function joinSentences(texts: readonly string[]): string {
  return texts.join(separator);
}

/**
 * Divides the words of `joinSentences(texts)`, in order, among the sentences, which start and
 * end with them. A sentence without words stands where the one before it ends. Words without
 * a character are left out.
 */
export function divideWords(texts: readonly string[], words: readonly TimedWord[]): Cue[] {
  const cues: Cue[] = [];
  let offset = 0;
  for (const text of texts) {
    const from = offset;
    const own = words
      .filter(([start, end]) => start < end && start >= from && start < from + text.length)
      .map(([start, end, startMs, endMs]): TimedWord => {
        const limit = from + text.length;
        return [start - from, Math.min(end, limit) - from, startMs, endMs];
      });
    const beforeMs = cues.at(-1)?.endMs ?? 0;
    const startMs = own[0]?.[2] ?? beforeMs;
    const endMs = own.at(-1)?.[3] ?? beforeMs;
    cues.push({ text, startMs, endMs, keywords: [], words: own });
    offset += text.length + separator.length;
  }
  return cues;
}
