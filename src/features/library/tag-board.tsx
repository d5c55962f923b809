import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useTagNames } from "#catalog/tags/use-tag-names.ts";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";

/** Tags to choose from: the chosen ones first, then what goes with the typed words. */
export interface TagBoardProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  /** Nothing was found for this: tags that start like it come first. */
  readonly near?: string;
}

/** Chips shown before the listener asks for the rest. */
const firstChips = 10;

export function TagBoard({ filter, onFilterChange, near = "" }: TagBoardProps) {
  const messages = useMessages(tagMessages);
  const tags = useTags(filter.query, near);
  const rest = tags.filter(({ tag }) => !hasTag(filter.tags, tag));
  /** A chosen tag replaces the word that was typed for it. */
  const choose = (tag: string): void => {
    onFilterChange({ tags: toggleTag(filter.tags, tag), query: dropLastWord(filter.query) });
  };
  const drop = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag) });
  };
  if (filter.tags.length + rest.length === 0) return null;
  return (
    <ChipRow
      label={messages.tags}
      firstCount={firstChips}
      pinned={filter.tags.map((tag) => (
        <TagChip key={foldTerm(tag)} tag={tag} isPressed isRemovable onToggle={() => drop(tag)} />
      ))}
      chips={rest.map(({ tag, hits }) => (
        <TagChip
          key={foldTerm(tag)}
          tag={tag}
          count={hits}
          isPressed={false}
          onToggle={() => choose(tag)}
        />
      ))}
    />
  );
}

const lastWordPattern = /[#＃]?(\S+)\s*$/u;

function dropLastWord(query: string): string {
  return query.replace(lastWordPattern, "").trimEnd();
}

/** The popular tags, or those for which the last word may be typed; near ones when nothing was found. */
function useTags(query: string, near: string): readonly TagSummary[] {
  const needle = lastWordPattern.exec(query)?.[1] ?? "";
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
