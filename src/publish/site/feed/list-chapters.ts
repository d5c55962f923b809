import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { Chapter } from "#core/formats/render-chapters.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { FeedPictures } from "./feed-pictures.ts";

/**
 * The stories of an episode that are in the sound, as chapters; they link to themselves and show
 * their own picture, where it is known where the site stands and pictures were made of them.
 */
export function listChapters(
  episode: EpisodeFile,
  siteUrl: string | undefined,
  pictures?: FeedPictures,
): Chapter[] {
  const { id, stories } = episode;
  return stories.flatMap(({ title, startMs, endMs }, story): Chapter[] => {
    if (startMs >= endMs) return [];
    const [startSeconds, endSeconds] = [startMs / 1000, endMs / 1000];
    if (siteUrl === undefined) return [{ title, startSeconds, endSeconds }];
    const url = formatMomentUrl(siteUrl, id, { startSeconds });
    const path = findOwnPicture(pictures, id, story);
    const imageUrl = path === undefined ? undefined : siteUrl + path;
    return [{ title, startSeconds, endSeconds, url, ...(imageUrl !== undefined && { imageUrl }) }];
  });
}

/** None for a story that shows its episode's: apps have that already. */
function findOwnPicture(
  pictures: FeedPictures | undefined,
  id: string,
  story: number,
): string | undefined {
  const path = pictures?.find(id, story)?.path;
  return path === pictures?.find(id)?.path ? undefined : path;
}
