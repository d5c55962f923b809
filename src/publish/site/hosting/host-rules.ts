import { chaptersMediaType } from "#core/formats/render-chapters.ts";
import { feedMediaType } from "#core/feed/render-feed.ts";

/** HTTP headers by name. */
export type HostHeaders = Readonly<Record<string, string>>;

/** What a host sends with some files. */
export interface HostRule {
  /** From the site's root: `:name` is one folder or file, `*` any text. */
  readonly path: string;
  readonly headers: HostHeaders;
}

const forEver: HostHeaders = { "Cache-Control": "public, max-age=31536000, immutable" };
const forADay: HostHeaders = { "Cache-Control": "public, max-age=86400" };

/** What is not named for its content: ask each time, and be told that nothing has changed. */
export const defaultCaching: HostHeaders = { "Cache-Control": "no-cache" };

/** Other hosts that the site's sounds stand on, as origins. */
export interface SoundHosts {
  /** All of them: they are played from. */
  readonly played: readonly string[];
  /** Those that let pages read what they send: clips are cut from it. */
  readonly read: readonly string[];
}

/** Of a site that has all its sounds itself. */
export const noHosts: SoundHosts = { played: [], read: [] };

/** The media are those that Howler frees a source with, and the sound. */
function renderPolicy({ played, read }: SoundHosts): string {
  const media = ["'self'", "data:", ...played].join(" ");
  const connections = ["'self'", ...read].join(" ");
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src ${media}; connect-src ${connections}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'`;
}

/** What every answer says. */
const createSecurity = (hosts: SoundHosts): HostHeaders => ({
  "Content-Security-Policy": renderPolicy(hosts),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  // A small player in a frame that is shut in has no origin, and asks as a stranger does.
  "Access-Control-Allow-Origin": "*",
});

/**
 * Every page but the small players stays out of other sites' frames. Not by `frame-ancestors`: a
 * policy for all files cannot be taken back for some of them everywhere.
 */
const unframed: HostHeaders = { "X-Frame-Options": "SAMEORIGIN" };

/** What other players read from this site. */
const open = (mediaType: string): HostHeaders => ({
  "Content-Type": `${mediaType}; charset=utf-8`,
});

/**
 * What hosts have to say, for `_headers` and the preview, and the judge of what the README shows
 * for others. No two rules give a path the same header: hosts differ in what they make of that.
 */
export const createHostRules = (hosts: SoundHosts): readonly HostRule[] => [
  { path: "/*", headers: createSecurity(hosts) },
  { path: "/", headers: unframed },
  { path: "/index.html", headers: unframed },
  { path: "/episodes/*", headers: unframed },
  { path: "/tags/*", headers: unframed },
  { path: "/assets/*", headers: forEver },
  { path: "/search/:hash/:file", headers: forEver },
  { path: "/episodes/:id/audio-*", headers: forEver },
  // Of episodes that were published before sounds were named for their content.
  { path: "/episodes/:id/audio.*", headers: forADay },
  { path: "/favicon*", headers: forADay },
  // Browsers look for a new one with each visit; an old one would keep the site old.
  { path: "/offline-worker.js", headers: defaultCaching },
  { path: "/manifest.webmanifest", headers: open("application/manifest+json") },
  { path: "/feed.xml", headers: open(feedMediaType) },
  { path: "/feed-*", headers: open(feedMediaType) },
  { path: "/tags/:slug/feed*", headers: open(feedMediaType) },
  { path: "/episodes/:id/transcript.vtt", headers: open("text/vtt") },
  { path: "/episodes/:id/transcript.srt", headers: open("application/x-subrip") },
  { path: "/episodes/:id/chapters.json", headers: open(chaptersMediaType) },
  { path: "/episodes/:id/episode.md", headers: open("text/markdown") },
  { path: "/feeds.opml", headers: open("text/x-opml") },
  { path: "/llms.txt", headers: open("text/plain") },
];
