import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import { findTagMoments } from "#core/search/episode-searcher.ts";
import type { TagDetails, TagEpisode } from "#core/search/tag-index-file.ts";
import { formatTagSlug } from "#core/search/tag-slug.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { everyVariant } from "../search/script-variants.ts";
import { createSearchEpisode } from "../search/create-search-episode.ts";
import { spellTag } from "./derive-tag-names.ts";

/** A tag of the library with all episodes that carry it. */
export interface DerivedTag {
  readonly summary: TagSummary;
  /** Begins the names of its files. */
  readonly hash: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly months: TagDetails["months"];
  readonly related: TagDetails["related"];
  /** Oldest first. */
  readonly episodes: readonly TagEpisode[];
}

interface GrowingTag {
  readonly tag: string;
  readonly folded: string;
  readonly episodes: TagEpisode[];
  /** How many episodes it shares with each other tag. */
  readonly company: Map<GrowingTag, number>;
}

/** Tags that go with a tag. */
const mostRelated = 8;

/**
 * Derives the tags of the library, most spoken first. Writings that fold to one term are
 * one tag, spelled as in the newest episode. A tag belongs to the episodes that list it;
 * its moments are the spoken sentences there in which it stands.
 *
 * @param episodes newest first
 */
export function deriveTags(episodes: readonly EpisodeFile[]): DerivedTag[] {
  const tags = new Map<string, GrowingTag>();
  for (const episode of episodes) {
    const own = Array.from(foldTags(episode.tags), ([folded, tag]) => {
      const known: GrowingTag = tags.get(folded) ?? {
        tag,
        folded,
        episodes: [],
        company: new Map(),
      };
      tags.set(folded, known);
      return known;
    });
    const findTagEpisode = createMomentFinder(episode);
    for (const growing of own) {
      growing.episodes.push(findTagEpisode(growing.tag));
      for (const other of own) {
        if (other !== growing) growing.company.set(other, (growing.company.get(other) ?? 0) + 1);
      }
    }
  }
  return Array.from(tags.values(), createTag).toSorted(compareMostSpoken);
}

/** One spelling for each folded tag; blank ones fall away. */
function foldTags(tags: readonly string[]): Map<string, string> {
  const folded = new Map<string, string>();
  for (const tag of tags.toReversed()) folded.set(foldTerm(tag, everyVariant), tag);
  folded.delete("");
  return folded;
}

function createMomentFinder(file: EpisodeFile): (tag: string) => TagEpisode {
  const episode = createSearchEpisode(file);
  const { id, title, date } = episode;
  return (tag) => {
    const moments = findTagMoments(episode, tag, everyVariant).map(
      ({ story, startSeconds, endSeconds, text, ranges }): TagEpisode["moments"][number] => ({
        story,
        startMs: Math.round(startSeconds * 1000),
        endMs: Math.round(endSeconds * 1000),
        text,
        hits: ranges.map(([start, end]): [number, number] => [start, end]),
      }),
    );
    return { id, title, date, moments };
  };
}

function createTag({ tag, folded, episodes, company }: GrowingTag): DerivedTag {
  const hash = createHash("sha256").update(folded).digest("hex").slice(0, 12);
  const hits = episodes.reduce((sum, episode) => sum + countHits(episode), 0);
  return {
    summary: { tag, episodes: episodes.length, hits },
    hash,
    slug: formatTagSlug(folded, spellTag(folded)),
    months: countMonths(episodes),
    related: listRelated(company),
    episodes: episodes.toReversed(),
  };
}

function countHits({ moments }: TagEpisode): number {
  return moments.reduce((sum, { hits }) => sum + hits.length, 0);
}

function countMonths(episodes: readonly TagEpisode[]): TagDetails["months"] {
  const months = new Map<string, [episodes: number, hits: number]>();
  for (const episode of episodes.toReversed()) {
    const month = episode.date.slice(0, 7);
    const [count, hits] = months.get(month) ?? [0, 0];
    months.set(month, [count + 1, hits + countHits(episode)]);
  }
  return Array.from(months, ([month, counts]) => [month, ...counts]);
}

function listRelated(company: ReadonlyMap<GrowingTag, number>): TagDetails["related"] {
  return [...company]
    .toSorted(([a, x], [b, y]) => y - x || compareText(a.folded, b.folded))
    .slice(0, mostRelated)
    .map(([{ tag }, count]) => [tag, count]);
}

function compareMostSpoken(a: DerivedTag, b: DerivedTag): number {
  return b.summary.hits - a.summary.hits || compareText(a.summary.tag, b.summary.tag);
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
