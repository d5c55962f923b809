import type { MomentTime } from "../episode/moment-time.ts";
import { filePaths } from "../files/file-paths.ts";
import { escapeXml } from "../formats/escape-xml.ts";
import { formatMomentUrl } from "../links/moment-url.ts";
import { formatEpisodeLink } from "../links/page-link.ts";

/** What a frame is to play. */
export interface EmbedCodeInput {
  /** With a slash at the end. */
  readonly rootUrl: string;
  readonly episodeId: string;
  readonly moment: MomentTime;
  readonly title: string;
  /** Words of the link that is seen where frames are not. */
  readonly fallback: string;
}

/** Renders an `<iframe>` of an episode's small player, in it a link for pages that take no frames. */
export function renderEmbedCode(input: EmbedCodeInput): string {
  const { rootUrl, episodeId, moment, title, fallback } = input;
  const query = formatEpisodeLink({ moment, tags: [], query: "" });
  const address = escapeXml(rootUrl + filePaths.embedFolder(episodeId) + query);
  const link = escapeXml(formatMomentUrl(rootUrl, episodeId, moment));
  return (
    `<iframe src="${address}" title="${escapeXml(title)}" width="720" height="152"` +
    ` style="border:0;max-width:100%" loading="lazy" allow="autoplay">` +
    `<a href="${link}">${escapeXml(fallback)}</a></iframe>`
  );
}
