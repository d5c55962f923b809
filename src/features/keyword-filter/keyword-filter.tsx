import type { ReactNode } from "react";
import { hasTag, toggleTag } from "#core/search/toggle-tag.ts";
import { ChipRow } from "#ui/chip-row.tsx";
import { tagMessages } from "#messages/zh/tags.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TagChip } from "#ui/tag-chip.tsx";
import { countChipsInRow } from "./count-chips-in-row.ts";
import { FindRow } from "./find-row.tsx";
import type { CountedTag, KeywordFilterProps } from "./keyword-filter-props.ts";

/** The box and the tags, each of which takes its line in a wrapping row: see `FindRow`. */
export function KeywordFilter(props: KeywordFilterProps) {
  return (
    <>
      <FindRow {...props} />
      <div className="w-full md:order-1">
        <TagChips {...props} />
      </div>
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
