import type { MomentTime } from "#core/episode/moment-time.ts";
import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { Station } from "#core/files/station-file.ts";
import { embedSize, renderEmbedCode } from "#core/share/embed-code.ts";
import { resolveUrl } from "./describe-episode.ts";
import type { PreviewPicture } from "./preview-tags.tsx";

/** Where pages say how other sites show them as a player, relative to the site's root. */
export const oembedPaths = {
  episode: (id: string): string => `${filePaths.episodeFolder(id)}oembed.json`,
  story: (id: string, story: number): string => `${filePaths.storyFolder(id, story)}oembed.json`,
};

/** What a player is of: an episode, or one of its stories. */
export interface OembedInput {
  readonly station: Station;
  readonly episode: EpisodeFile;
  readonly story?: number;
  readonly picture: PreviewPicture | undefined;
}

/**
 * Renders what oEmbed wants to know: the small player in a frame. Undefined without the site's
 * address. As a file it cannot heed `maxwidth`, which is right for a frame that fits any width.
 *
 * @see https://oembed.com, 2.3.4. Response parameters
 */
export function renderOembed({
  station,
  episode,
  story,
  picture,
}: OembedInput): string | undefined {
  const { title: provider, siteUrl, host } = station;
  if (siteUrl === undefined) return undefined;
  const part = story === undefined ? undefined : episode.stories[story];
  const title = part?.title ?? createHeadline(episode);
  const moment: MomentTime | undefined = part && {
    startSeconds: part.startMs / 1000,
    endSeconds: part.endMs / 1000,
  };
  const html = renderEmbedCode({
    rootUrl: siteUrl,
    episodeId: episode.id,
    title,
    fallback: title,
    ...(moment && { moment }),
  });
  const thumbnail = picture && {
    thumbnail_url: resolveUrl(station, picture.path),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    author_name: host,
    provider_name: provider,
    provider_url: siteUrl,
    html,
    ...embedSize,
    ...thumbnail,
  };
  return `${JSON.stringify(answer)}\n`;
}
