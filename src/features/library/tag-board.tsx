import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useTagNames } from "#catalog/tags/use-tag-names.ts";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { hasTag } from "#core/search/toggle-tag.ts";
import { TagChoice } from "./tag-choice.tsx";
import { findLastWord } from "./last-word.ts";

/** Tags to choose from: the chosen ones first, then what goes with the typed words. */
export interface TagBoardProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  /** Only what goes with the typed words, in one row. */
  readonly isNamedOnly?: boolean;
  /** Nothing was found for this: tags that start like it come first. */
  readonly near?: string;
}

export function TagBoard(props: TagBoardProps) {
  const { filter, onFilterChange, isNamedOnly = false, near = "" } = props;
  const tags = useTags(filter.query, near);
  const isShown = !isNamedOnly || findLastWord(filter.query) !== "";
  return (
    <TagChoice
      tags={isShown ? tags : []}
      filter={filter}
      onFilterChange={onFilterChange}
      isOneRow={isNamedOnly}
    />
  );
}

/** The popular tags, or those for which the last word may be typed; near ones when nothing was found. */
function useTags(query: string, near: string): readonly TagSummary[] {
  const needle = findLastWord(query);
  const { popularTags } = useEpisodeIndex();
  const named = useTagNames(needle);
  const [first = ""] = foldTerm(near.replace(/^[#＃"“-]+/u, ""));
  const alike = useTagNames(first);
  if (needle !== "") return named ?? [];
  const others = (alike ?? []).filter(
    ({ tag }) =>
      !hasTag(
        popularTags.map((known) => known.tag),
        tag,
      ),
  );
  return [...others, ...popularTags];
}
