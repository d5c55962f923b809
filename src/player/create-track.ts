import type { Episode } from "#core/episode.ts";
import { filePaths } from "#core/file-paths.ts";
import type { Track } from "./player-state.ts";

/** What the player needs of an episode of the station whose files stand under `rootUrl`. */
export function createTrack(
  rootUrl: string,
  { id, title, audio }: Pick<Episode, "id" | "title" | "audio">,
): Track {
  // A file name is text: `#` or `%` in it must not be read as part of the address.
  const path = filePaths.episodeFolder(id) + encodeURIComponent(audio.file);
  return {
    id,
    title,
    url: new URL(path, rootUrl).href,
    mediaType: audio.type,
    durationSeconds: audio.durationSeconds,
  };
}
