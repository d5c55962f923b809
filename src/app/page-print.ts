import type { Episode } from "#core/episode/episode.ts";
import type { EpisodeIndexFile } from "#core/files/episode-index-file.ts";
import type { Station } from "#core/files/station-file.ts";
import type { TagDetails } from "#core/search/tag-index-file.ts";

/** What a page shows. */
export type PageData = readonly [Station, Episode | EpisodeIndexFile | TagDetails];

/**
 * A short name of what a page was made of: the page that stands there and the files that come may
 * be of different days, and then the app cannot adopt it.
 */
export function printPage([station, shown]: PageData): string {
  return hash(JSON.stringify([station, "transcript" in shown ? listRead(shown) : shown]));
}

/** What is read of an episode: of the times only where paragraphs begin. */
function listRead({ transcript: { paragraphs, cues }, ...episode }: Episode): unknown {
  return [episode, paragraphs, paragraphs.map(({ firstCue }) => cues[firstCue]?.startSeconds)];
}

/** Of a text, by Fowler, Noll and Vo; two different ones are hardly ever alike. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
