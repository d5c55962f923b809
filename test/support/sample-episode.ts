import { readFileSync } from "node:fs";
import { join } from "node:path";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { type Episode } from "#core/episode/episode.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import { parseFile } from "#core/files/parse-file.ts";

const path = join(import.meta.dirname, "../fixtures/2025-06-08/episode.json");

function loadSampleFile(): EpisodeFile {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  const result = parseFile(episodeFormat, value);
  if (!result.ok) throw new Error(`the published sample is broken: ${result.fault.message}`);
  return result.value;
}

/** The published episode of 2025-06-08 as it stands on disk. */
export const sampleEpisodeFile: EpisodeFile = loadSampleFile();

/** The published episode of 2025-06-08. */
export const sampleEpisode: Episode = createEpisode(sampleEpisodeFile);
