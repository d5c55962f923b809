import { findTagMoments } from "#core/search/episode-searcher.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import { formatTagSlug } from "#core/search/tag-slug.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { everyVariant } from "../search/script-variants.ts";
import { spellTag } from "./derive-tag-names.ts";

/** A tag of an episode, and the sentences there in which it is spoken. */
export interface SpokenTag {
  readonly tag: string;
  /** The same for all writings of it. */
  readonly folded: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly moments: TagEpisode["moments"];
}

/** Finds where the tags of an episode are spoken; of several writings of one the first counts. */
export function findSpokenTags(
  tags: readonly string[],
  episode: SearchTextEpisode,
): readonly SpokenTag[] {
  return Array.from(foldTags(tags), ([folded, tag]) => ({
    tag,
    folded,
    slug: findSlug(folded),
    moments: findMoments(episode, tag),
  }));
}

/** Episodes share their tags, and to find out how one is read takes a while. */
const slugs = new Map<string, string>();

function findSlug(folded: string): string {
  const known = slugs.get(folded) ?? formatTagSlug(folded, spellTag(folded));
  slugs.set(folded, known);
  return known;
}

/** One spelling for each folded tag; blank ones fall away. */
function foldTags(tags: readonly string[]): Map<string, string> {
  const folded = new Map<string, string>();
  for (const tag of tags.toReversed()) folded.set(foldTerm(tag, everyVariant), tag);
  folded.delete("");
  return folded;
}

function findMoments(episode: SearchTextEpisode, tag: string): TagEpisode["moments"] {
  return findTagMoments(episode, tag, everyVariant).map(
    ({ story, number, startSeconds, endSeconds, text, ranges }): TagEpisode["moments"][number] => ({
      story,
      number,
      startMs: Math.round(startSeconds * 1000),
      endMs: Math.round(endSeconds * 1000),
      text,
      hits: ranges.map(([start, end]): [number, number] => [start, end]),
    }),
  );
}
