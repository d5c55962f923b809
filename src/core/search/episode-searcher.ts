import { foldText, type FoldedText, type UnitVariants } from "./fold-text.ts";
import { type Moment } from "../episode/moment-groups.ts";
import { mergeRanges } from "../episode/text-range.ts";
import { isInTime, isWithoutTerms, type SearchQuery, type SearchTerm } from "./search-query.ts";
import {
  findStoryNumber,
  listSearchCues,
  type SearchTextEpisode,
  type SearchTextStory,
} from "./search-text-file.ts";
import { createSpeakerTag } from "./speaker-query.ts";
import { createTermMatcher, type TermMatcher } from "./term-matcher.ts";
import { type TextRange } from "../episode/text-range.ts";

/** What is looked for: a query, in episodes that carry all of the tags. */
export interface SearchRequest {
  readonly query: SearchQuery;
  readonly tags: readonly string[];
}

/** Looks into the texts of episodes. */
export interface EpisodeSearcher {
  /** The moments of an episode in order; undefined when it does not match. */
  findMoments(episode: SearchTextEpisode): Moment[] | undefined;
}

interface ReadyClause {
  readonly isExcluded: boolean;
  readonly tags: readonly string[];
  readonly matchers: readonly TermMatcher[];
}

// Folded once: the next letter is searched for in the same texts.
const foldedStories = new WeakMap<SearchTextStory, FoldedText>();

/**
 * Makes a searcher. A story matches when all clauses hold in it: words and phrases in its
 * text, across sentences, tags on its episode. Its moments are the sentences that hold a
 * word or phrase; where only tags are asked for, those that speak a tag.
 */
export function createEpisodeSearcher(
  { query, tags }: SearchRequest,
  variants: UnitVariants,
): EpisodeSearcher {
  const fold = (text: string): string => foldText(text, variants).text.trim();
  const clauses = query.clauses.map((clause) => createClause(clause.terms, clause.isExcluded));
  function createClause(terms: readonly SearchTerm[], isExcluded: boolean): ReadyClause {
    const named = terms.filter(({ kind }) => kind === "tag").map(({ text }) => fold(text));
    const matchers = terms
      .filter(({ kind }) => kind !== "tag")
      .map(({ kind, text }) => createTermMatcher(text, { variants, isPrefix: kind === "words" }));
    return { isExcluded, tags: named, matchers };
  }
  const wantedTags = tags.map(fold);
  const voices = (query.speakers ?? []).map((name) => fold(createSpeakerTag(name)));
  const asked = clauses.filter(({ isExcluded }) => !isExcluded);
  const hasWords = asked.some(({ matchers }) => matchers.length > 0);
  const spokenTags = [...wantedTags, ...asked.flatMap((clause) => clause.tags)].map((tag) =>
    createTermMatcher(tag, { variants }),
  );
  const findInStory = (
    story: SearchTextStory,
    carried: ReadonlySet<string>,
  ): Moment[] | undefined => {
    const folded = foldStory(story, variants);
    const hits: TextRange[] = [];
    for (const clause of clauses) {
      const ranges = clause.matchers.flatMap((matcher) => matcher.find(folded));
      const holds = ranges.length > 0 || clause.tags.some((tag) => carried.has(tag));
      if (holds === clause.isExcluded) return undefined;
      hits.push(...ranges);
    }
    const spoken = spokenTags.flatMap((matcher) => matcher.find(folded));
    return hasWords ? listMoments(story, hits, spoken) : listMoments(story, spoken, []);
  };
  return {
    findMoments: (episode) => {
      if (!isInTime(query, episode.date)) return undefined;
      const carried = new Set(episode.tags.map(fold));
      if (!wantedTags.every((tag) => carried.has(tag))) return undefined;
      if (voices.length > 0 && !voices.some((tag) => carried.has(tag))) return undefined;
      const found = episode.stories.flatMap((story) => findInStory(story, carried) ?? []);
      if (found.length > 0) return found;
      // Tags and times are answers without a word being spoken.
      const isMatch = hasWords
        ? false
        : isWithoutTerms(query) ||
          asked.every((clause) => clause.tags.some((tag) => carried.has(tag)));
      return isMatch ? [] : undefined;
    },
  };
}

function foldStory(story: SearchTextStory, variants?: UnitVariants): FoldedText {
  const folded = foldedStories.get(story) ?? foldText(story.text, variants);
  foldedStories.set(story, folded);
  return folded;
}

/** The sentences of an episode that speak a tag, whoever carries it. */
export function findTagMoments(
  { stories }: SearchTextEpisode,
  tag: string,
  variants?: UnitVariants,
): Moment[] {
  const matcher = createTermMatcher(tag, { variants });
  return stories.flatMap((story) =>
    listMoments(story, matcher.find(foldStory(story, variants)), []),
  );
}

/** The sentences that hold `hits`, several as one where a hit runs across them; `extra` is only marked. */
function listMoments(
  story: SearchTextStory,
  hits: readonly TextRange[],
  extra: readonly TextRange[],
): Moment[] {
  if (hits.length === 0) return [];
  const cues = listSearchCues(story);
  const spans: [first: number, last: number][] = [];
  for (const [start, end] of hits.toSorted((a, b) => a[0] - b[0])) {
    const first = cues.findLastIndex((cue) => cue.start <= start);
    const last = cues.findLastIndex((cue) => cue.start < end);
    const before = spans.at(-1);
    if (before && first <= before[1]) before[1] = Math.max(before[1], last);
    else spans.push([first, last]);
  }
  const marks = mergeRanges([...hits, ...extra]);
  const number = findStoryNumber(story);
  return spans.flatMap(([first, last]) => {
    const [from, to] = [cues[first], cues[last]];
    if (!from || !to) return [];
    const times = { startSeconds: from.startMs / 1000, endSeconds: to.endMs / 1000 };
    const quoted = quote(story, { start: from.start, end: to.end }, marks);
    return [{ ...quoted, ...times, ...(number !== undefined && { number }) }];
  });
}

/** The words of a range without the white space around them, and what is marked in them. */
function quote(
  { title, text }: SearchTextStory,
  range: { readonly start: number; readonly end: number },
  marks: readonly TextRange[],
): Pick<Moment, "story" | "text" | "ranges"> {
  const source = text.slice(range.start, range.end);
  const start = range.start + source.length - source.trimStart().length;
  const end = range.start + source.trimEnd().length;
  const ranges = marks
    .filter((mark) => mark[0] < end && mark[1] > start)
    .map((mark): TextRange => [Math.max(mark[0], start) - start, Math.min(mark[1], end) - start]);
  return { story: title, text: text.slice(start, end), ranges };
}
