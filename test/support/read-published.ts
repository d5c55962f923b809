import { readFileSync } from "node:fs";
import { join } from "node:path";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseJsonFile } from "#publish/faults/parse-json-file.ts";

/** A sentence as it is published. */
export type PublishedCue = EpisodeFile["transcript"][number]["cues"][number];

/** An episode as the command has published it; that of the small notes where none is named. */
export function readEpisode(folder: string, id = "2025-06-08"): EpisodeFile {
  const shownPath = join(folder, "public/episodes", id, "episode.json");
  return parseJsonFile(episodeFormat, { shownPath, text: readFileSync(shownPath, "utf8") });
}

/** Its sentences. */
export function readCues(folder: string): PublishedCue[] {
  return readEpisode(folder).transcript.flatMap(({ cues }) => cues);
}
