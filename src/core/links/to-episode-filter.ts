import { formatSpeakerQuery } from "../search/speaker-query.ts";
import { parseSearchQuery } from "../search/search-query.ts";
import type { ListenerFilter } from "./page-link.ts";

/**
 * What of a library filter an episode's page can mark: its tags, those of the query too,
 * and the query where it is a single word or phrase.
 */
export function toEpisodeFilter({ tags, query }: ListenerFilter): ListenerFilter {
  const { clauses, speakers = [] } = parseSearchQuery(query);
  const terms = clauses.filter(({ isExcluded }) => !isExcluded).flatMap((clause) => clause.terms);
  const typedTags = terms.filter(({ kind }) => kind === "tag").map(({ text }) => text);
  const [words, ...others] = terms.filter(({ kind }) => kind !== "tag");
  return {
    tags: [...tags, ...typedTags],
    query: formatSpeakerQuery({
      query: words && others.length === 0 ? words.text : "",
      speakers,
    }),
  };
}
