import { join } from "node:path";
import { episodeFormat, type EpisodeFile } from "#core/files/episode-file.ts";
import { parseFile } from "#core/files/parse-file.ts";
import { readPlainFile } from "../faults/plain-file.ts";
import type { SoundElsewhere } from "../sound/sound-elsewhere.ts";
import { hashFile } from "./hash-file.ts";

/**
 * What was published in a folder before with the sound at a path, or the one elsewhere;
 * undefined where nothing is, or it is damaged, or has another sound.
 */
export async function loadPublishedEpisode(
  folder: string,
  sound: string | SoundElsewhere | undefined,
): Promise<EpisodeFile | undefined> {
  try {
    const episode = parsePublishedEpisode(await readEpisodeText(folder));
    if (!episode || sound === undefined) return undefined;
    if (typeof sound === "object") return isSoundOf(episode, sound) ? episode : undefined;
    const hasSound = await hasSameBytes(join(folder, episode.audio.file), sound);
    return hasSound ? episode : undefined;
  } catch {
    // Whatever it is that cannot be read, the times can be found anew.
    return undefined;
  }
}

/** The text of the `episode.json` of a folder. Rejects as {@link readPlainFile} does. */
export async function readEpisodeText(folder: string): Promise<string> {
  return (await readPlainFile(join(folder, "episode.json"))).toString();
}

/** As far as it can be told without its bytes. */
function isSoundOf({ audio }: EpisodeFile, { url, sizeBytes }: SoundElsewhere): boolean {
  return audio.url === url && audio.bytes === sizeBytes;
}

/** What only feeds say of an episode, written by hand. */
export type FeedFields = Pick<
  EpisodeFile,
  "guid" | "formerIds" | "season" | "number" | "episodeType"
>;

/**
 * What the episode in a folder says to feeds: it is kept when all else is made anew, because apps
 * would take an episode with another guid for another episode.
 */
export async function loadFeedFields(folder: string): Promise<FeedFields> {
  const text = await readEpisodeText(folder).catch(() => "");
  const { guid, formerIds, season, number, episodeType } = parsePublishedEpisode(text) ?? {};
  return {
    ...(guid !== undefined && { guid }),
    ...(formerIds && { formerIds }),
    ...(season !== undefined && { season }),
    ...(number !== undefined && { number }),
    ...(episodeType !== undefined && { episodeType }),
  };
}

/** Parses the text of an `episode.json`; undefined where it is damaged. */
export function parsePublishedEpisode(text: string): EpisodeFile | undefined {
  try {
    const result = parseFile(episodeFormat, JSON.parse(text));
    return result.ok ? result.value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two files hold the same; neither is read into memory whole. */
export async function hasSameBytes(path: string, otherPath: string): Promise<boolean> {
  const [hash, otherHash] = await Promise.all([hashFile(path), hashFile(otherPath)]);
  return hash === otherHash;
}
