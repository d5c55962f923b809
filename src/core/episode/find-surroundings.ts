import type { TimeRange } from "./time-range.ts";
import type { Cue, TranscriptText } from "./transcript.ts";

/** Sentences on either side that make clear what a sentence is about. */
const sentencesAround = 2;

const scriptWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？…”’」』）]$/u;

/** What is said around a stretch of an episode; each sentence ends in a space where its script has one. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The two sentences before and after a stretch of whole sentences, also out of the paragraphs
 * around; fewer at the ends. Sentences that are not in the sound are left out.
 */
export function findSurroundings(
  { cues, paragraphs }: Pick<TranscriptText, "cues" | "paragraphs">,
  { startSeconds, endSeconds }: TimeRange,
): Surroundings {
  const spoken = cues.filter(({ isSpoken }) => isSpoken);
  const readText = ({ paragraph, start, end }: Cue): string => {
    const text = paragraphs[paragraph]?.text.slice(start, end) ?? "";
    return scriptWithoutSpaces.test(text) ? text : `${text} `;
  };
  const before = spoken.filter((cue) => cue.startSeconds < startSeconds);
  // Not by its start alone: a sentence may begin while the one before it rings out.
  const after = spoken.filter(
    (cue) => cue.startSeconds > startSeconds && cue.endSeconds > endSeconds,
  );
  return {
    before: before.slice(-sentencesAround).map(readText),
    after: after.slice(0, sentencesAround).map(readText),
  };
}
