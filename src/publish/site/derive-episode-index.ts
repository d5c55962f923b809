import { createHeadline, createQuestion } from "#core/episode/headline.ts";
import {
  episodeIndexFormat,
  countClosedPages,
  indexPageSize,
  type EpisodeIndexEntry,
  type EpisodeIndexFile,
  type EpisodeLead,
  type TagSummary,
  type TagTrend,
} from "#core/files/episode-index-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { SummedEpisode } from "./episode-outline.ts";
import { findWordEnds } from "./find-word-ends.ts";

type OnlyNewest = "popularTags" | "months" | "trends" | "moved";

/** A page as written: only the newest one says what the front page needs. */
type EpisodeIndexPage = Omit<EpisodeIndexFile, OnlyNewest> &
  Partial<Pick<EpisodeIndexFile, OnlyNewest>>;

/** The tags of the library. */
export interface IndexTags {
  /** Most spoken first. */
  readonly popular: readonly TagSummary[];
  readonly trends: readonly TagTrend[];
}

/** How many tags the library offers at once. */
const popularTagCount = 24;

/**
 * Derives the pages of the library, by path. Pages are filled from the oldest episode, so
 * that a full page never changes when an episode is added: its `total` counts the episodes
 * up to its own newest. The newest page is the one being filled together with the last
 * full one, so that it never holds a handful only.
 *
 * @param episodes newest first
 */
export function deriveEpisodeIndex(
  episodes: readonly SummedEpisode[],
  { popular, trends }: IndexTags,
): Map<string, EpisodeIndexPage> {
  const files = new Map<string, EpisodeIndexPage>();
  const closedPages = countClosedPages(episodes.length);
  for (let page = 1; page <= closedPages; page += 1) {
    const end = episodes.length - (page - 1) * indexPageSize;
    files.set(filePaths.episodeIndexPage(page), {
      version: episodeIndexFormat.version,
      total: page * indexPageSize,
      episodes: episodes.slice(end - indexPageSize, end).map(createEntry),
      ...findOlder(page),
    });
  }
  files.set(filePaths.episodeIndex, {
    version: episodeIndexFormat.version,
    total: episodes.length,
    episodes: episodes.slice(0, episodes.length - closedPages * indexPageSize).map(createEntry),
    ...findOlder(closedPages + 1),
    popularTags: popular.slice(0, popularTagCount),
    months: countMonths(episodes),
    ...(episodes[0] && { lead: createLead(episodes[0]) }),
    trends: [...trends],
    ...findMoved(episodes),
  });
  return files;
}

function countMonths(episodes: readonly SummedEpisode[]): [string, number][] {
  const months = new Map<string, number>();
  for (const { date } of episodes) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  return [...months];
}

/** Where another episode took the place of an earlier id, nothing leads away from it. */
function findMoved(episodes: readonly SummedEpisode[]): Pick<EpisodeIndexPage, "moved"> {
  const taken = new Set(episodes.map(({ id }) => id));
  const moved = episodes.flatMap(({ id, formerIds = [] }) =>
    formerIds
      .filter((former) => !taken.has(former))
      .map((former): [string, string] => [former, id]),
  );
  return moved.length > 0 ? { moved } : {};
}

function findOlder(page: number): Pick<EpisodeIndexFile, "older"> {
  if (page <= 1) return {};
  return { older: filePaths.episodeIndexPage(page - 1).slice(indexFolder.length) };
}

const indexFolder = "episodes/";

function createEntry(episode: SummedEpisode): EpisodeIndexEntry {
  return {
    id: episode.id,
    title: episode.title,
    headline: createHeadline(episode),
    date: episode.date,
    ...(episode.number !== undefined && { number: episode.number }),
    durationMs: episode.audio.durationMs,
    summary: episode.summary,
    stories: episode.stories.filter(({ kind }) => kind === "item").map(({ title }) => title),
    tags: episode.tags,
  };
}

/** Questions that the headline has asked already give way to the story that answers them. */
function createLead(episode: SummedEpisode): EpisodeLead {
  const { peaks, stories, teasers, tags } = episode;
  const headline = createHeadline(episode);
  return {
    peaks,
    stories: stories.map(({ title, kind, startMs }) => ({ title, kind, startMs })),
    questions: teasers.map(({ text: teaser, story }) => {
      const text = createQuestion(teaser, headline) ?? stories[story]?.title ?? teaser;
      return { text, story, wordEnds: findWordEnds(text, tags) };
    }),
    headlineWordEnds: findWordEnds(headline, tags),
  };
}
