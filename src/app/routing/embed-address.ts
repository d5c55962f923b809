import { parseEpisodeLink } from "#core/links/page-link.ts";
import { parseQueryString } from "#core/links/query-string.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";

/** What the address of a small player asks for. */
export interface EmbedAddress {
  readonly moment: MomentTime | undefined;
  /** Undefined: the system decides. */
  readonly theme: "night" | "day" | undefined;
}

/** Reads the address of the page: `?t=a,b&theme=night`. */
export function readEmbedAddress(): EmbedAddress {
  const { search, hash } = window.location;
  const theme = parseQueryString(search).find(([key]) => key === "theme")?.[1];
  return {
    moment: parseEpisodeLink(search, hash).link.moment,
    theme: theme === "night" || theme === "day" ? theme : undefined,
  };
}
