import { chaptersMediaType } from "#core/formats/render-chapters.ts";
import { feedMediaType } from "#core/feed/render-feed.ts";

/** What other players read from this site; they may ask from any place. */
const openTypes: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/(?:^|\/)feed(?:-\d+)?\.xml$/u, feedMediaType],
  [/(?:^|\/)transcript\.vtt$/u, "text/vtt"],
  [/(?:^|\/)transcript\.srt$/u, "application/x-subrip"],
  [/(?:^|\/)chapters\.json$/u, chaptersMediaType],
  [/(?:^|\/)episode\.md$/u, "text/markdown"],
  [/(?:^|\/)feeds\.opml$/u, "text/x-opml"],
  [/(?:^|\/)llms\.txt$/u, "text/plain"],
];

/**
 * The media type of a file that hosts would name another, by its path; undefined for all others.
 * `public/_headers` says the same to the hosts that read it.
 */
export function findOpenType(path: string): string | undefined {
  const type = openTypes.find(([pattern]) => pattern.test(path))?.[1];
  return type === undefined ? undefined : `${type}; charset=utf-8`;
}

/** The media type of any derived file. */
export function findMediaType(path: string): string {
  const open = findOpenType(path);
  if (open !== undefined) return open;
  if (path.endsWith(".bin")) return "application/octet-stream";
  return `${path.endsWith(".xml") ? "application/xml" : "application/json"}; charset=utf-8`;
}
