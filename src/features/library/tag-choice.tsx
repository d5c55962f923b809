import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { foldTerm } from "#core/search/term-matcher.ts";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";
import { dropLastWord } from "./last-word.ts";

/** Tags to choose from: the chosen ones first. */
export interface TagChoiceProps {
  readonly tags: readonly TagSummary[];
  readonly filter: ListenerFilter;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  /** Left out: tags. */
  readonly label?: string;
  /** What does not fit is scrolled to. */
  readonly isOneRow?: boolean;
}

/** Chips shown before the listener asks for the rest. */
const firstChips = 14;

export function TagChoice(props: TagChoiceProps) {
  const { tags, filter, onFilterChange, label, isOneRow = false } = props;
  const messages = useMessages(tagMessages);
  const { variants } = useUnitVariants(...filter.tags);
  const rest = tags.filter(({ tag }) => !hasTag(filter.tags, tag, variants));
  /** A chosen tag takes the place of the word that was typed for it. */
  const choose = (tag: string): void => {
    onFilterChange({ tags: toggleTag(filter.tags, tag), query: dropLastWord(filter.query) });
  };
  const drop = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag) });
  };
  if (filter.tags.length + rest.length === 0) return null;
  return (
    <ChipRow
      label={label ?? messages.tags}
      isOneRow={isOneRow}
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
