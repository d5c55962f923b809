import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { SpokenText } from "../transcript/load-spoken-text.ts";

/**
 * The spoken text of a published episode whose notes are not the script; undefined where they
 * are: then it is read from them.
 */
export function readSpokenText({
  script,
  transcript,
  people = [],
}: EpisodeFile): SpokenText | undefined {
  if (script === undefined) return undefined;
  const paragraphs = transcript.map(({ speaker, cues }) => {
    const name = people[speaker ?? -1]?.name;
    return {
      text: cues.map(({ text }) => text).join(""),
      keywords: [],
      ...(name !== undefined && { speaker: name }),
    };
  });
  return { source: script, paragraphs, chapters: [] };
}
