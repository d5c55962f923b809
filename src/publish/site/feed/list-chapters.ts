import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Chapter } from "#core/formats/render-chapters.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";

/**
 * The stories of an episode that are in the sound, as chapters; they link to themselves where it
 * is known where the site stands.
 */
export function listChapters(episode: EpisodeFile, siteUrl: string | undefined): Chapter[] {
  return episode.stories.flatMap(({ title, startMs, endMs }): Chapter[] => {
    if (startMs >= endMs) return [];
    const [startSeconds, endSeconds] = [startMs / 1000, endMs / 1000];
    const url =
      siteUrl === undefined ? undefined : formatMomentUrl(siteUrl, episode.id, { startSeconds });
    return [{ title, startSeconds, endSeconds, ...(url !== undefined && { url }) }];
  });
}
