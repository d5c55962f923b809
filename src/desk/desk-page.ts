import * as v from "valibot";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseFile } from "#core/files/parse-file.ts";

/** What the development server gave the page. */
export interface DeskPage {
  /** Where pins are sent to, and levels are asked for, with a slash at its end. */
  readonly address: string;
  readonly sound: string;
  readonly token: string;
  readonly episode: EpisodeFile;
}

const pageSchema = v.object({
  address: v.string(),
  sound: v.string(),
  token: v.string(),
  episode: v.unknown(),
});

/** Reads it from the page's data. Throws where that is not of this server. */
export function readDeskPage(data: string): DeskPage {
  const { episode, ...page } = v.parse(pageSchema, JSON.parse(data));
  return { ...page, episode: readDeskEpisode(episode) };
}

/** Reads an episode that the server sent. Throws where it is none. */
export function readDeskEpisode(value: unknown): EpisodeFile {
  const result = parseFile(episodeFormat, value);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}
