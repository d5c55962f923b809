import type { ReactNode, Ref } from "react";
import type { UnitVariants } from "#core/search/fold-text.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";
import { countChipsInRow } from "./count-chips-in-row.ts";
import { FindRow } from "./find-row.tsx";

/** A tag of the episode and how often it is spoken. */
export interface CountedTag {
  readonly tag: string;
  readonly hits: number;
}

/** Filters one episode's transcript by tags and typed words. */
export interface KeywordFilterProps {
  /** In the order in which they are shown. */
  readonly tags: readonly CountedTag[];
  readonly filter: ListenerFilter;
  /** How the library folds Chinese characters. */
  readonly variants?: UnitVariants | undefined;
  readonly onFilterChange: (filter: ListenerFilter) => void;
  readonly isOnlyMatching: boolean;
  readonly onOnlyMatchingChange: (isOnlyMatching: boolean) => void;
  readonly hitCount: number;
  /** Index of the hit the listener stands at, or -1. */
  readonly activeHit: number;
  /** Moves to the next (1) or previous (-1) hit. */
  readonly onStep: (step: 1 | -1) => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
  /** The box is wanted wherever the page stands. */
  readonly isOpen?: boolean;
  /** Nothing is looked for, and nobody is in the box any more. */
  readonly onClose?: () => void;
}

export function KeywordFilter(props: KeywordFilterProps) {
  return (
    <>
      <TagChips {...props} />
      <FindRow {...props} />
    </>
  );
}

function TagChips({ tags, filter, onFilterChange, variants }: KeywordFilterProps) {
  const messages = useMessages(tagMessages);
  const toggle = (tag: string): void => {
    onFilterChange({ ...filter, tags: toggleTag(filter.tags, tag, variants) });
  };
  // A link may bring a tag that this episode does not list: it must be there to be taken off.
  const listed = tags.map(({ tag }) => tag);
  const foreign = filter.tags.filter((tag) => !hasTag(listed, tag, variants));
  const isChosen = ({ tag }: CountedTag): boolean => hasTag(filter.tags, tag, variants);
  const renderChip = (counted: CountedTag): ReactNode => (
    <TagChip
      key={counted.tag}
      tag={counted.tag}
      count={counted.hits}
      isPressed={isChosen(counted)}
      onToggle={() => toggle(counted.tag)}
    />
  );
  const firstChips = countChipsInRow(tags);
  // A chip stays where it is when it is pressed; one from the folded part comes to the front.
  const late = tags.filter((tag, index) => index >= firstChips && isChosen(tag));
  const rest = tags.filter((tag) => !late.includes(tag));
  return (
    <ChipRow
      label={messages.tags}
      firstCount={firstChips}
      isFoldedRow
      pinned={[
        ...foreign.map((tag) => (
          <TagChip key={tag} tag={tag} isPressed isRemovable onToggle={() => toggle(tag)} />
        )),
        ...late.map(renderChip),
      ]}
      chips={rest.map(renderChip)}
    />
  );
}
