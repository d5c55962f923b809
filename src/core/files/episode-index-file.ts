import * as v from "valibot";
import {
  dateField,
  episodeIdField,
  fileNameField,
  millisecondsField,
  naturalField,
  ordinalField,
  textField,
} from "./file-fields.ts";
import { createFormat } from "./file-format.ts";
import { storyHeadFields } from "./episode-head-fields.ts";

const version = 1;

/** A tag with how often it is spoken. */
export const tagSummaryField = v.object({
  tag: textField,
  episodes: naturalField,
  /** How often it is spoken, in all episodes. */
  hits: naturalField,
});

const entryField = v.pipe(
  v.object({
    id: episodeIdField,
    title: textField,
    /** What it is about; files of before it was made have none. */
    headline: v.optional(textField),
    date: dateField,
    /** From 1 on, where the show counts its episodes. */
    number: v.optional(ordinalField),
    durationMs: millisecondsField,
    /** The first teaser, or the first sentence. */
    summary: v.string(),
    /** Titles of the items, without opening and sign-off. */
    stories: v.array(textField),
    tags: v.array(textField),
  }),
  v.transform((entry) => ({ ...entry, headline: entry.headline ?? entry.title })),
);

/** Where clauses of a text end, and words that no spaces part, in UTF-16 units. */
const wordEndsField = v.optional(v.array(naturalField));

/** What the front page tells of the newest episode besides its entry. */
const leadField = v.object({
  /** As in `episode.json`. */
  peaks: v.string(),
  stories: v.array(v.object(storyHeadFields)),
  /** What its teasers ask, and the story (index) that answers it. */
  questions: v.array(v.object({ text: textField, story: naturalField, wordEnds: wordEndsField })),
  headlineWordEnds: wordEndsField,
});

/** A tag that is spoken more or less than in the month before, up to the same day. */
const trendField = v.object({
  tag: textField,
  /** Its name in addresses; files from before it had one have none. */
  slug: v.optional(fileNameField),
  /** Hits more, or fewer below 0. */
  change: v.pipe(v.number(), v.safeInteger()),
  /** Never spoken before this month. */
  isFirst: v.optional(v.literal(true)),
  /** `YYYY-MM` with its hits, the last months, oldest first. */
  months: v.array(v.tuple([v.string(), naturalField])),
});

const schema = v.object({
  version: v.literal(version),
  /** Episodes of the whole library; in a full page those up to it, so that it never changes. */
  total: naturalField,
  episodes: v.array(entryField),
  /** File with the next older page. */
  older: v.optional(fileNameField),
  /** The most spoken tags of the library; only in `index.json`. */
  popularTags: v.optional(v.array(tagSummaryField), []),
  /** `YYYY-MM` with its number of episodes, newest first; only in `index.json`. */
  months: v.optional(v.array(v.tuple([v.string(), naturalField])), []),
  /** `[id before, id now]` of renamed episodes; only in `index.json`. */
  moved: v.optional(v.array(v.tuple([episodeIdField, episodeIdField])), []),
  /** The newest episode; only in `index.json`. */
  lead: v.optional(leadField),
  /** What rises most, then what falls most; only in `index.json`. */
  trends: v.optional(v.array(trendField), []),
});

/**
 * `episodes/index.json` and `episodes/index-<n>.json`: a page of the library, newest episode
 * first. The oldest episodes are page 1, so that a full page never changes; `index.json` is
 * the newest page and names the page before it.
 */
export const episodeIndexFormat = createFormat({
  name: "episodes/index.json",
  version,
  migrations: [],
  schema,
});

/** Episodes of a full page; the newest page holds up to twice as many less one. */
export const indexPageSize = 30;

/** How many full pages there are besides the newest one. */
export function countClosedPages(episodes: number): number {
  return Math.max(0, Math.floor(episodes / indexPageSize) - 1);
}

export type EpisodeIndexFile = v.InferOutput<typeof schema>;
export type EpisodeIndexEntry = v.InferOutput<typeof entryField>;
export type EpisodeLead = v.InferOutput<typeof leadField>;
export type TagTrend = v.InferOutput<typeof trendField>;
export type TagSummary = v.InferOutput<typeof tagSummaryField>;
