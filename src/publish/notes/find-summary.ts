import { cutAtSentence } from "#core/feed/cut-text.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { NotesBlock } from "#core/files/notes-file.ts";

/** A sentence or two, in bytes of UTF-8. */
const maxBytes = 480;
/** `Links:` and the like say nothing of the episode. */
const shortestText = 12;
const labelPattern = /[:：]\s*$/u;
const tagsPattern = /^\s*(?:#\S+\s*)+$/u;

/**
 * What an episode is about in a sentence or two: its first teaser, else the first paragraph of what
 * was written about it, else its first sentence.
 */
export function findSummary({
  teasers,
  notes,
  transcript,
}: Pick<EpisodeFile, "teasers" | "notes" | "transcript">): string {
  const [teaser] = teasers;
  if (teaser) return teaser.text;
  const written = (notes?.blocks ?? []).map(readParagraph).find((text) => text !== "");
  return written ?? transcript[0]?.cues[0]?.text.trim() ?? "";
}

/** The text of a paragraph in whole sentences; empty for all that is none, times and lists of tags. */
function readParagraph(block: NotesBlock): string {
  if (block.type !== "paragraph" || block.runs.some(({ startMs }) => startMs !== undefined)) {
    return "";
  }
  const text = block.runs
    .map((run) => run.text)
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const isAbout =
    text.length >= shortestText && !labelPattern.test(text) && !tagsPattern.test(text);
  return isAbout ? cutAtSentence(text, maxBytes) : "";
}
