import type { EpisodeFile } from "#core/files/episode-file.ts";

/** What an episode is about in a sentence or two: its first teaser, else its first sentence. */
export function findSummary({ teasers, transcript }: EpisodeFile): string {
  return teasers[0]?.text ?? transcript[0]?.cues[0]?.text.trim() ?? "";
}
