import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { findSummary } from "../notes/find-summary.ts";
import type { Book, BookChapter, BookImage } from "./book.ts";

/** What a book is made of beside its chapters. */
export interface BookSource {
  readonly station: PublishedStation;
  readonly cover?: BookImage | undefined;
}

/** An episode as a book of its own. */
export function createEpisodeBook(source: BookSource, chapter: BookChapter): Book {
  const { episode } = chapter;
  return createBook(source, {
    title: `${episode.title} · ${source.station.title}`,
    description: findSummary(episode),
    chapters: [chapter],
  });
}

/** Several episodes as one book, the oldest first. */
export function createCollection(
  source: BookSource,
  name: string,
  chapters: readonly BookChapter[],
): Book {
  return createBook(source, {
    title: `${source.station.title} ${name}`,
    description: source.station.description,
    chapters: chapters.toSorted((a, b) => (a.episode.id < b.episode.id ? -1 : 1)),
  });
}

function createBook(
  { station, cover }: BookSource,
  own: Pick<Book, "title" | "description" | "chapters">,
): Book {
  const episodes = own.chapters.map(({ episode }) => episode);
  return {
    ...own,
    author: station.host,
    language: station.language,
    identifier: formatIdentifier(station, episodes),
    date: episodes.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), ""),
    cover,
  };
}

/** By the show's own identity, else its name, and the ids of its episodes: never by its words. */
function formatIdentifier(station: PublishedStation, episodes: readonly EpisodeFile[]): string {
  const show = station.guid ?? station.siteUrl ?? station.title;
  const ids = episodes.map(({ id }) => id).join(" ");
  const hex = createHash("sha256").update(`${show} ${ids}`).digest("hex");
  return `urn:sha256:${hex}`;
}
