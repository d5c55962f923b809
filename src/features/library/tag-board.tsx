import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useTagIndex } from "#catalog/use-tag-index.ts";
import { foldText } from "#core/fold-text.ts";
import type { TagSummary } from "#core/episode-index-file.ts";
import type { ListenerFilter } from "#core/page-link.ts";
import { foldTerm } from "#core/term-matcher.ts";
import { hasTag, toggleTag } from "#core/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";

/** Tags to choose from: the chosen ones first, then what goes with the typed words. */
export interface TagBoardProps {
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
}

/** Chips shown before the listener asks for the rest. */
const firstChips = 10;

export function TagBoard({ filter, onFilterChange }: TagBoardProps) {
  const messages = useMessages();
  const tags = useTags(filter.query);
  const toggle = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag) });
  };
  const rest = tags.filter(({ tag }) => !hasTag(filter.tags, tag));
  if (filter.tags.length + rest.length === 0) return null;
  return (
    <ChipRow
      label={messages.tags}
      firstCount={firstChips}
      pinned={filter.tags.map((tag) => (
        <TagChip key={foldTerm(tag)} tag={tag} isPressed isRemovable onToggle={() => toggle(tag)} />
      ))}
      chips={rest.map(({ tag, hits }) => (
        <TagChip
          key={foldTerm(tag)}
          tag={tag}
          count={hits}
          isPressed={false}
          onToggle={() => toggle(tag)}
        />
      ))}
    />
  );
}

/** The popular tags, or of all tags those that hold the typed text. */
function useTags(query: string): readonly TagSummary[] {
  const needle = foldTerm(query.trim().replace(/^[#＃]/u, ""));
  const { popularTags } = useEpisodeIndex();
  const all = useTagIndex({ isEnabled: needle !== "" });
  if (needle === "") return popularTags;
  return all.data?.tags.filter(({ tag }) => foldText(tag).text.includes(needle)) ?? [];
}
