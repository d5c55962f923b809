import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import { createHeadline } from "#core/episode/headline.ts";
import type { TagDetails, TagEpisode } from "#core/search/tag-index-file.ts";
import { createSearchEpisode } from "../search/create-search-episode.ts";
import { findSpokenTags, type SpokenTag } from "./spoken-tags.ts";

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
  readonly slug: string;
  readonly episodes: TagEpisode[];
  /** How many episodes it shares with each other tag. */
  readonly company: Map<GrowingTag, number>;
}

/** Tags that go with a tag. */
const mostRelated = 8;

/** An episode as the tags of the library know it. */
export interface TaggedEpisode {
  readonly id: string;
  readonly date: string;
  /** As lists of what was found show it. */
  readonly shownTitle: string;
  readonly spokenTags: readonly SpokenTag[];
}

/**
 * Derives the tags of the library, most spoken first. Writings that fold to one term are
 * one tag, spelled as in the newest episode. A tag belongs to the episodes that list it;
 * its moments are the spoken sentences there in which it stands.
 *
 * @param episodes newest first
 */
export function deriveTags(episodes: readonly EpisodeFile[]): DerivedTag[] {
  return joinTags(
    episodes.map((episode) => ({
      id: episode.id,
      date: episode.date,
      shownTitle: createHeadline(episode),
      spokenTags: findSpokenTags(episode.tags, createSearchEpisode(episode)),
    })),
  );
}

/** The same of episodes whose tags are found. */
export function joinTags(episodes: readonly TaggedEpisode[]): DerivedTag[] {
  const tags = new Map<string, GrowingTag>();
  for (const { id, date, shownTitle, spokenTags } of episodes) {
    const own = spokenTags.map(({ tag, folded, slug, moments }): GrowingTag => {
      const known: GrowingTag = tags.get(folded) ?? {
        tag,
        folded,
        slug,
        episodes: [],
        company: new Map(),
      };
      tags.set(folded, known);
      known.episodes.push({ id, title: shownTitle, date, moments });
      return known;
    });
    for (const growing of own) {
      for (const other of own) {
        if (other !== growing) growing.company.set(other, (growing.company.get(other) ?? 0) + 1);
      }
    }
  }
  return Array.from(tags.values(), createTag).toSorted(compareMostSpoken);
}

function createTag({ tag, folded, slug, episodes, company }: GrowingTag): DerivedTag {
  const hash = createHash("sha256").update(folded).digest("hex").slice(0, 12);
  const hits = episodes.reduce((sum, episode) => sum + countHits(episode), 0);
  return {
    summary: { tag, episodes: episodes.length, hits },
    hash,
    slug,
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
  const first: [GrowingTag, number][] = [];
  // Not sorted as a whole: a tag that is spoken often goes with thousands.
  for (const one of company) {
    const last = first[mostRelated - 1];
    if (last && compareCompany(one, last) > 0) continue;
    const place = first.findIndex((other) => compareCompany(one, other) < 0);
    first.splice(place === -1 ? first.length : place, 0, one);
    first.length = Math.min(first.length, mostRelated);
  }
  return first.map(([{ tag }, count]) => [tag, count]);
}

function compareCompany([a, x]: [GrowingTag, number], [b, y]: [GrowingTag, number]): number {
  return y - x || compareText(a.folded, b.folded);
}

function compareMostSpoken(a: DerivedTag, b: DerivedTag): number {
  return b.summary.hits - a.summary.hits || compareText(a.summary.tag, b.summary.tag);
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
