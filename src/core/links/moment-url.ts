import { filePaths } from "../files/file-paths.ts";
import type { MomentTime } from "../episode/moment-time.ts";
import { formatEpisodeLink } from "./page-link.ts";

/** The absolute link to a moment of an episode; `rootUrl` ends with a slash. */
export function formatMomentUrl(rootUrl: string, episodeId: string, moment: MomentTime): string {
  const query = formatEpisodeLink({ moment, tags: [], query: "" });
  return rootUrl + filePaths.episodeFolder(episodeId) + query;
}
