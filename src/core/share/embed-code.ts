import type { MomentTime } from "../episode/moment-time.ts";
import { filePaths } from "../files/file-paths.ts";
import { escapeXml } from "../formats/escape-xml.ts";
import { formatEpisodeLink } from "../links/page-link.ts";

/** The frame in pixels; narrower where there is less room. */
export const embedSize = { width: 720, height: 152 };

/** What a frame is to play. */
export interface EmbedCodeInput {
  /** With a slash at the end. */
  readonly rootUrl: string;
  readonly episodeId: string;
  /** Left out: the episode from its start. */
  readonly moment?: MomentTime;
  readonly title: string;
  /** Words of the link that is seen where frames are not. */
  readonly fallback: string;
}

/** Renders an `<iframe>` of an episode's small player, in it a link for pages that take no frames. */
export function renderEmbedCode(input: EmbedCodeInput): string {
  const { rootUrl, episodeId, moment, title, fallback } = input;
  const query = formatEpisodeLink({ tags: [], query: "", ...(moment && { moment }) });
  const address = escapeXml(rootUrl + filePaths.embedFolder(episodeId) + query);
  const link = escapeXml(rootUrl + filePaths.episodeFolder(episodeId) + query);
  return (
    `<iframe src="${address}" title="${escapeXml(title)}" width="${embedSize.width}" height="${embedSize.height}"` +
    ` style="border:0;max-width:100%" loading="lazy" allow="autoplay">` +
    `<a href="${link}">${escapeXml(fallback)}</a></iframe>`
  );
}
