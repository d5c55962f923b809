import { createHeadline } from "#core/episode/headline.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { findSummary } from "../notes/find-summary.ts";
import { createSearchEpisode } from "./search/create-search-episode.ts";
import { describeSearchText, type SearchTextFacts } from "./search/search-source.ts";
import { hashSource } from "./site-part.ts";
import { findSpokenTags, type SpokenTag } from "./tags/spoken-tags.ts";

/** What makes an episode large; all else stands in memory for every one of them. */
type EpisodeText = "transcript" | "notes" | "silences" | "gaps";

/** An episode without its text. */
export type EpisodeHead = Omit<EpisodeFile, EpisodeText>;

/** An episode as lists name it. */
export interface SummedEpisode extends EpisodeHead {
  /** What it is about in a sentence or two. */
  readonly summary: string;
}

/** All that is known of an episode by what follows from every one of them. */
export interface EpisodeOutline extends SummedEpisode {
  /** Changes with everything that its file says. */
  readonly hash: string;
  /** As lists of what was found show it. */
  readonly shownTitle: string;
  readonly spokenTags: readonly SpokenTag[];
  readonly searchText: SearchTextFacts;
}

/** Says of an episode what others need to know of it. */
export function outlineEpisode(episode: EpisodeFile): EpisodeOutline {
  const text = createSearchEpisode(episode);
  return {
    ...sumUpEpisode(episode),
    hash: hashSource(episode),
    shownTitle: createHeadline(episode),
    spokenTags: findSpokenTags(episode.tags, text),
    searchText: describeSearchText(text),
  };
}

/** Says what an episode is about, and leaves its text out. */
export function sumUpEpisode(episode: EpisodeFile): SummedEpisode {
  const summed: SummedEpisode & Partial<Pick<EpisodeFile, EpisodeText>> = {
    ...episode,
    summary: findSummary(episode),
  };
  delete summed.transcript;
  delete summed.notes;
  delete summed.silences;
  delete summed.gaps;
  return summed;
}
